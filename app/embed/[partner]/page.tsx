import { EmbedPage } from '../../../components/embed/embed-page.tsx';
import { loadPartners } from '../../../data/partners.ts';
import '../../assisted/assisted.css';

export const dynamicParams = false;

export const generateStaticParams = () => loadPartners().map(({ id }) => ({ partner: id }));

/** A partner's own edition: see data/partners. */
export default async function PartnerEmbed({ params }: { params: Promise<{ partner: string }> }) {
  const { partner: id } = await params;
  return <EmbedPage partner={loadPartners().find((each) => each.id === id)!} />;
}
