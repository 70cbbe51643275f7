import { buildWorkshop } from '../workshop/open-workshop';

/** Built once: journeys run side by side, and two builds would tread on one another. */
export default async function beforeAll(): Promise<void> {
  await buildWorkshop();
}
