import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { fixtureFigures } from '../testing/fixture-figures.ts';
import { FixtureOffice } from '../testing/fixture-office.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import type { Bar } from './bars.ts';
import './define.ts';
import type { LearnPlot } from './plot.ts';

const BARS: Bar[] = [
  { label: 'Januar', short: 'J', participations: { exactly: 40 }, completions: { exactly: 20 } },
  { label: 'Februar', short: 'F' },
  { label: 'März', short: 'M', participations: { atLeast: 20 } },
];

describe('a plot of figures', () => {
  for (const kind of ['columns', 'rows'] as const) {
    describe(`in ${kind}`, () => {
      it('has bars as long as their numbers, and none where there is no number', async () => {
        const svg = await drawn(kind);
        const size = (one: Element) => Number(one.getAttribute(kind === 'columns' ? 'height' : 'width'));
        const [participations, completions, least] = ['participations', 'completions', 'least'].map((name) =>
          [...svg.querySelectorAll(`.${name} rect`)].map(size),
        );

        expect(participations).to.have.length(2);
        expect(completions).to.have.length(1);
        expect(completions![0]! / participations![0]!).to.be.closeTo(0.5, 0.02);
        expect(least![0]! / participations![0]!).to.be.closeTo(0.5, 0.02);
      });

      it('writes numbers beside them, and of what may be more, that it may', async () => {
        const values = [...(await drawn(kind)).querySelectorAll('.value text')].map(({ textContent }) => textContent);
        expect(values.filter(Boolean)).to.deep.equal(['40', 'ab 20']);
      });

      it('brings no style of its own that a page’s policy would forbid, and no title that says more', async () => {
        const svg = await drawn(kind);
        expect(svg.querySelectorAll('style, title, [style], script, a')).to.have.length(0);
        expect(svg.hasAttribute('style')).to.equal(false);
        expect(svg.getAttribute('aria-hidden')).to.equal('true');
      });

      it('is as wide as its place, now and later, and keeps the place before it is there', async () => {
        const svg = await drawn(kind, 500);
        const plot = (svg.getRootNode() as ShadowRoot).host as HTMLElement;
        expect(svg.getAttribute('width')).to.equal('500');
        const { offsetHeight } = plot;
        expect(offsetHeight).to.equal(Math.round(parseFloat(getComputedStyle(plot).minBlockSize)));
        plot.parentElement!.style.inlineSize = '250px';
        await waitUntil(() => plot.shadowRoot!.querySelector('svg')!.getAttribute('width') === '250');
        expect(plot.offsetHeight).to.equal(offsetHeight);
      });
    });
  }

  it('cuts a name that is too long, and says it nowhere else', async () => {
    const label = 'Verfahrensbeschreibungen in der Verwaltungsdigitalisierung';
    const svg = await drawn('rows', 200, [{ label, participations: { exactly: 10 } }]);
    const name = svg.querySelector('.name text')!;

    expect(name.textContent).to.match(/^Verfahrens.*…$/);
    expect(svg.outerHTML).not.to.contain('digitalisierung');
    expect(name.getBoundingClientRect().width).to.be.at.most(201);
  });

  it('takes letters for months where it is narrow', async () => {
    const svg = await drawn('columns', 90);
    expect(
      [...svg.querySelectorAll('[aria-label="x-axis tick label"] text')].map((one) => one.textContent),
    ).to.deep.equal(['J', 'F', 'M']);
  });

  it('shows of a small group no bar, no number and no title, whatever is drawn beside it', async () => {
    fixtureSession().theirs.officeHere = new FixtureOffice({ figures: fixtureFigures });
    const element = await fixture<HTMLElement>(html`<learn-figures></learn-figures>`);
    await waitUntil(() => element.shadowRoot!.querySelector('[part=rules]'));
    const plot = element.shadowRoot!.querySelector<LearnPlot>('learn-plot')!;
    plot.scrollIntoView();
    await waitUntil(() => plot.shadowRoot!.querySelector('svg'));

    // Nine months with a number that is closed, and November.
    expect(plot.shadowRoot!.querySelectorAll('.participations rect')).to.have.length(10);
    expect(plot.bars[6]).to.deep.equal({ label: plot.bars[6]!.label, short: 'J' });
    expect(element.shadowRoot!.querySelectorAll('[title], title')).to.have.length(0);
  });
});

/** What is drawn once it is in view. */
async function drawn(kind: 'columns' | 'rows', width = 600, bars = BARS): Promise<SVGSVGElement> {
  const say = (figure: object) =>
    Object.entries(figure).map(([how, count]) => (how === 'atLeast' ? `ab ${count}` : `${count}`))[0]!;
  const page = await fixture(
    html`<div style="inline-size: ${width}px">
      <learn-plot .kind=${kind} .bars=${bars} .say=${say}></learn-plot>
    </div>`,
  );
  const plot = page.querySelector<LearnPlot>('learn-plot')!;
  await waitUntil(() => plot.shadowRoot!.querySelector('svg'), 'drawn', { timeout: 10_000 });
  return plot.shadowRoot!.querySelector('svg')!;
}
