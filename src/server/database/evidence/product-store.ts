import { type Kysely, type Selectable, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { CheckedProof } from '#domain/product/unmet-proofs.ts';
import type { Database } from '#database/schema.ts';
import { type View, visibleTo } from '#database/visible-to.ts';

export type Product = Selectable<Database['product']>;

export async function findProduct(db: Kysely<Database>, id: string): Promise<Product | undefined> {
  return db.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Keeps what was handed in as a revision of a product, with the files that prove it. */
export async function storeRevision(
  db: Kysely<Database>,
  revision: {
    productId: string;
    revision: number;
    name: string;
    documentNumber: string | null;
    handedInBy: string;
    handedInAt: string;
    evidenceIds: string[];
  },
): Promise<void> {
  const { productId, evidenceIds } = revision;
  await db
    .insertInto('product_revision')
    .values({
      product_id: productId,
      revision: revision.revision,
      name: revision.name,
      document_number: revision.documentNumber,
      handed_in_by: revision.handedInBy,
      handed_in_at: revision.handedInAt,
    })
    .execute();
  if (evidenceIds.length > 0)
    await db
      .insertInto('product_evidence')
      .values(
        evidenceIds.map((id) => ({
          product_id: productId,
          revision: revision.revision,
          evidence_id: id,
        })),
      )
      .execute();
}

/** A revision of a product with its files and what the verifier found. */
export interface ProductRevision {
  productId: string;
  revision: number;
  name: string;
  documentNumber: string | null;
  handedInAt: string;
  evidence: { id: string; name: string; mediaType: string; size: string; sha256: string }[];
  verification: {
    outcome: 'verified' | 'sentBack';
    note: string | null;
    checked: CheckedProof[];
    verifiedAt: string;
  } | null;
}

/** What was handed in of some products, the first revision first. */
export async function loadRevisions(db: Kysely<Database>, productIds: string[]): Promise<ProductRevision[]> {
  if (productIds.length === 0) return [];
  const rows = await db
    .selectFrom('product_revision')
    .leftJoin('product_verification', (join) =>
      join
        .onRef('product_verification.product_id', '=', 'product_revision.product_id')
        .onRef('product_verification.revision', '=', 'product_revision.revision'),
    )
    .select([
      'product_revision.product_id as productId',
      'product_revision.revision',
      'product_revision.name',
      'product_revision.document_number as documentNumber',
      'product_revision.handed_in_at as handedInAt',
      'product_verification.outcome',
      'product_verification.note',
      'product_verification.checked',
      'product_verification.verified_at as verifiedAt',
    ])
    .where('product_revision.product_id', 'in', productIds)
    .orderBy('product_revision.product_id')
    .orderBy('product_revision.revision')
    .execute();
  const files = await db
    .selectFrom('product_evidence')
    .innerJoin('evidence', 'evidence.id', 'product_evidence.evidence_id')
    .select([
      'product_evidence.product_id as productId',
      'product_evidence.revision',
      'evidence.id',
      'evidence.name',
      'evidence.media_type as mediaType',
      sql<string>`evidence.size::text`.as('size'),
      'evidence.sha256',
    ])
    .where('product_evidence.product_id', 'in', productIds)
    .orderBy('evidence.id')
    .execute();
  return rows.map(({ outcome, note, checked, verifiedAt, ...row }) => ({
    ...row,
    evidence: files
      .filter((file) => file.productId === row.productId && file.revision === row.revision)
      .map(({ id, name, mediaType, size, sha256 }) => ({ id, name, mediaType, size, sha256 })),
    verification:
      outcome === null || verifiedAt === null
        ? null
        : { outcome, note, checked: checked as CheckedProof[], verifiedAt },
  }));
}

/** A product as a list shows it. */
export interface ProductLine {
  id: string;
  kind: string;
  name: string;
  documentNumber: string | null;
  state: Product['state'];
  handedInOn: IsoDate;
  revision: number;
  version: number;
  verifyingUnitId: string | null;
  verifyingUnitName: string | null;
  taskId: string;
  taskTitle: string;
  campaignId: string;
  campaignTitle: string;
}

/** A page of products, those that have waited longest first: of work a view reaches, or to be verified by some units. */
export async function loadProductPage(
  db: Kysely<Database>,
  view: View,
  page: {
    campaignId: string | undefined;
    state: Product['state'] | undefined;
    /** Units whose verifier the reader is. */
    verifyingUnitIds: string[] | 'all';
    after: { handedInOn: string; id: string } | undefined;
    limit: number;
  },
): Promise<ProductLine[]> {
  const { verifyingUnitIds, after } = page;
  let rows = db
    .selectFrom('product')
    .innerJoin('task', 'task.id', 'product.task_id')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .leftJoin('unit', 'unit.id', 'product.verifying_unit_id')
    .select([
      'product.id',
      'product.kind',
      'product.name',
      'product.document_number as documentNumber',
      'product.state',
      'product.handed_in_on as handedInOn',
      'product.revision',
      'product.version',
      'product.verifying_unit_id as verifyingUnitId',
      'unit.name as verifyingUnitName',
      'task.id as taskId',
      'task.title as taskTitle',
      'campaign.id as campaignId',
      'campaign.title as campaignTitle',
    ])
    .where((where) =>
      where.or([
        visibleTo(view)(where),
        verifyingUnitIds === 'all'
          ? where('product.verifying_unit_id', 'is not', null)
          : sql<boolean>`product.verifying_unit_id = any(${verifyingUnitIds}::uuid[])`,
      ]),
    );
  if (page.campaignId !== undefined) rows = rows.where('task.campaign_id', '=', page.campaignId);
  if (page.state !== undefined) rows = rows.where('product.state', '=', page.state);
  if (after !== undefined)
    rows = rows.where((where) =>
      where(
        where.refTuple('product.handed_in_on', 'product.id'),
        '>',
        where.tuple(after.handedInOn, after.id),
      ),
    );
  return rows.orderBy('product.handed_in_on').orderBy('product.id').limit(page.limit).execute();
}
