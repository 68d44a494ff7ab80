/** A file that was handed in, as the server tells it. */
export interface EvidenceFile {
  id: string;
  name: string;
  /** By its content, as the server found it. */
  mediaType: string;
  size: string;
  sha256: string;
}

export const addressOf = (id: string) => `/api/evidence/${id}`;
/** A small picture of it: of pictures and first pages of PDFs, where one could be made. */
export const thumbnailOf = (id: string) => `${addressOf(id)}/thumbnail`;
export const isPicture = ({ mediaType }: EvidenceFile) => /^image\/(png|jpeg|gif|webp)$/.test(mediaType);
export const isPdf = ({ mediaType }: EvidenceFile) => mediaType === 'application/pdf';
