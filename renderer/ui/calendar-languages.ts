/** The names of months and days for the calendars of the date fields; Mantine reads them from dayjs. */
import 'dayjs/locale/en-gb';
import 'dayjs/locale/fr';
