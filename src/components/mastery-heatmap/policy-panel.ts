/** Another way to work levels out: tried on the class first, then used. Nothing is stored: the host decides what policy it keeps. */
import type { TemplateResult } from 'lit';
import { previewPolicyInSteps, type PolicyPreview } from '../../domain/mastery/policy-preview.js';
import type { MasteryMethod, MasteryPolicy } from '../../domain/records/mastery.js';
import type { HeatmapHost, Panel } from './heatmap-host.js';
import { inSlices } from '../../sdk/slices.js';
import { policyWords } from './heatmap-words.js';
import { METHOD_KINDS, withMethod, type HeatmapModel } from './mastery-heatmap.model.js';
import { renderPolicy } from './policy.template.js';

/** What a policy would change in a model: in slices, since a district takes seconds. */
interface Trial {
  readonly model: HeatmapModel;
  readonly policy: MasteryPolicy;
  readonly stop: AbortController;
  done: number;
  preview?: PolicyPreview | undefined;
}

export class PolicyPanel implements Panel {
  #trial: Trial | undefined;
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
      ...(policy === model.policy ? {} : this.#try(model, policy)),
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

  closed(): boolean {
    this.#trial?.stop.abort();
    this.#trial = undefined;
    return false;
  }

  /** What is known of the trial so far; begins it where it is another one. */
  #try(model: HeatmapModel, policy: MasteryPolicy): Trial {
    const { host } = this;
    const running = this.#trial;
    if (running?.model === model && running.policy === policy) return running;
    running?.stop.abort();
    const trial: Trial = (this.#trial = { model, policy, stop: new AbortController(), done: 0 });
    const steps = previewPolicyInSteps(model.matrix, { scale: model.scale, policy, today: host.today() });
    void inSlices(steps, trial.stop.signal, (done) => {
      trial.done = done;
      host.redraw();
    }).then((preview) => {
      if (!preview) return;
      trial.preview = preview;
      host.redraw();
      const { say } = host.words();
      void host.drawn().then(() => host.announce(host.root().querySelector('.preview')?.textContent.replace(/\s+/g, ' ').trim() || say('previewSame')));
    });
    return trial;
  }

  #choose(kind: MasteryMethod['kind']): void {
    const { policy } = this.host.model();
    this.#policy = kind === policy.method.kind ? policy : withMethod(policy, kind);
    this.host.redraw();
  }
}
