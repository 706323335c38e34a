/** Who looks. The role and capabilities only shape the view: permission is the server's. */
export type ViewerRole = 'student' | 'teacher' | 'guardian' | 'administrator';
export type Capability = 'rubric.score' | 'mastery.override' | 'goal.approve' | 'support.view';

export interface Viewer {
  id: string;
  role: ViewerRole;
  /** The learners a guardian may look at, or the student's own id where it differs from `id`. */
  learnerIds?: readonly string[];
  /** What the host says this viewer may do. Left out: what the role usually may. */
  capabilities?: readonly Capability[];
}

const USUAL: Record<ViewerRole, readonly Capability[]> = {
  student: [],
  guardian: [],
  teacher: ['rubric.score', 'mastery.override', 'goal.approve', 'support.view'],
  administrator: ['support.view'],
};

export function can(viewer: Viewer | undefined, capability: Capability): boolean {
  if (!viewer) return false;
  return (viewer.capabilities ?? USUAL[viewer.role] ?? []).includes(capability);
}

/** Staff see classes; a student or guardian sees one learner. */
export const isStaff = (viewer: Viewer | undefined): boolean => viewer?.role === 'teacher' || viewer?.role === 'administrator';
