import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';

type AnchorAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;
type ButtonAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

/** A link to another page of the application. */
export const PageLink = createLink(
  forwardRef<HTMLAnchorElement, AnchorProps & AnchorAttributes>(function PageAnchor(props, ref) {
    return <Anchor ref={ref} inherit={props.size === undefined} {...props} />;
  }),
);

/** The same as a button. */
export const PageLinkButton = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & ButtonAttributes>(function PageButton(props, ref) {
    return <Button component="a" ref={ref} {...props} />;
  }),
);
