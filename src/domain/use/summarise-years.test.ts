import { expect, it } from 'vitest';
import { summariseYears } from './summarise-years.ts';

it('counts work that goes on from year to year once in the term', () => {
  // Six assigned in 2021, two of them carried over into 2022, where one more comes; one of the two is carried on.
  const years = [
    { year: 2021, assigned: 6, finished: 3, unfinished: 1, carriedOver: 2, ongoing: 0, continued: 0 },
    { year: 2022, assigned: 3, finished: 1, unfinished: 0, carriedOver: 1, ongoing: 1, continued: 2 },
  ];
  expect(summariseYears(years)).toEqual({
    years: [
      { ...years[0], finishedShare: '50.00' },
      { ...years[1], finishedShare: '33.33' },
    ],
    term: { assigned: 7, finished: 4, unfinished: 1, carriedOver: 1, ongoing: 1, finishedShare: '57.14' },
  });
});

it('gives no share where nothing was assigned', () => {
  expect(summariseYears([])).toEqual({
    years: [],
    term: { assigned: 0, finished: 0, unfinished: 0, carriedOver: 0, ongoing: 0, finishedShare: null },
  });
});
