import { killWhileWriting } from '../../support/killed-while-writing';
import { count, type Row } from '../row';

const kills = { sample: 3, full: 200 };

export const row: Row = {
  number: 1,
  title: 'killed while writing',
  target: '0 acknowledged lost, 0 half transactions',
  async run(size) {
    const { acknowledged, lost, halfWritten, figuresAreTrue, rebuilt } = await killWhileWriting(kills[size]);
    return {
      howMany: `${kills[size]} kills, ${count(acknowledged)} acknowledged`,
      found: `${count(lost.length)} lost, ${count(halfWritten.length)} half written, ${rebuilt} rebuilt`,
      isMet: acknowledged > kills[size] && lost.length === 0 && halfWritten.length === 0 && figuresAreTrue,
      wrong: [
        ...lost.map((id) => `acknowledged and lost: ${id}`),
        ...halfWritten.map((id) => `half written: ${id}`),
        ...(figuresAreTrue ? [] : ['the kept figures are not those of the rows']),
      ],
    };
  },
};
