import { useSettings } from '../../data/live';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { Page } from '../../ui/page';
import { AboutSection } from './about-section';
import { BookSection } from './book-section';
import { DeviceSection } from './device-section';
import { FilesSection } from './files-section';
import { ImportsSection } from './imports-section';
import { NoticesSection } from './notices-section';
import { SampleSection } from './sample-section';
import { StageRulesSection } from './stage-rules-section';

/** What can be set, part by part. Each change is saved where it is made. */
export function SettingsPage() {
  const { book } = useServices();
  const translate = useTranslate();
  const settings = useSettings(book.database);
  if (!settings) return null;
  return (
    <Page title={translate('settings.title')} subtitle={translate('settings.subtitle')}>
      <DeviceSection />
      <BookSection settings={settings} />
      <StageRulesSection settings={settings} />
      <NoticesSection settings={settings} />
      <FilesSection />
      <ImportsSection />
      <SampleSection />
      <AboutSection />
    </Page>
  );
}
