/** Another way to work levels out: tried on the class first, then used. Nothing is stored: the host decides what policy it keeps. */
import type { TemplateResult } from 'lit';
import { previewPolicy } from '../../domain/mastery/policy-preview.js';
import type { MasteryMethod, MasteryPolicy } from '../../domain/records/mastery.js';
import type { HeatmapHost, Panel } from './heatmap-host.js';
import { policyWords } from './heatmap-words.js';
import { METHOD_KINDS, withMethod } from './mastery-heatmap.model.js';
import { renderPolicy } from './policy.template.js';

export class PolicyPanel implements Panel {
  #policy: MasteryPolicy | undefined;

  constructor(private readonly host: HeatmapHost) {}

  open(opener: HTMLElement): void {
    this.#policy = this.host.model().policy;
    this.host.open(this, opener);
  }

  content(): TemplateResult {
    const { host } = this;
    const model = host.model();
    const words = host.words();
    const policy = this.#policy ?? model.policy;
    return renderPolicy({
      methods: METHOD_KINDS,
      chosen: policy.method.kind,
      inUse: model.policy.method.kind,
      description: policyWords({ ...model, policy }, words),
      ...(policy === model.policy ? {} : { preview: previewPolicy(model.matrix, { scale: model.scale, policy, today: host.today() }) }),
      codeOf: (column) => model.columns[column]!.code,
      learners: model.rows.length,
      say: words.say,
      closeLabel: host.shared('close'),
      close: () => host.close(),
      choose: (kind) => this.#choose(kind),
      apply: () => {
        host.setPolicy(policy);
        host.close();
      },
    });
  }

  #choose(kind: MasteryMethod['kind']): void {
    const { policy } = this.host.model();
    this.#policy = kind === policy.method.kind ? policy : withMethod(policy, kind);
    this.host.redraw();
    const { say } = this.host.words();
    void this.host.drawn().then(() => this.host.announce(this.host.root().querySelector('.preview')?.textContent.replace(/\s+/g, ' ').trim() || say('previewSame')));
  }
}
