import { EmbedPage } from '../../components/embed/embed-page.tsx';

/** For a partner nobody knows, and for trying it out. */
export default function PlainEmbed() {
  return <EmbedPage partner={null} />;
}
