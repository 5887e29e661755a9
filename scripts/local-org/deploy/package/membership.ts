/** Which components a manifest means: those it names, and the parts of those. */
import { componentKey, type ComponentId } from './component';
import { includes, type Manifest } from './manifest';
import { parentOf } from './package-types';

/** The component whose file holds this one; null for a component with a file of its own. */
export function owner({ type, fullName }: ComponentId): ComponentId | null {
  const parent = parentOf(type)?.parent;
  if (!parent) {
    return null;
  }
  return { type: parent.name, fullName: parent.name === 'CustomLabels' ? parent.name : fullName.split('.')[0] };
}

export function isMeant(manifest: Manifest, component: ComponentId): boolean {
  const parent = owner(component);
  return includes(manifest, component) || (parent !== null && includes(manifest, parent));
}

/** True for the component itself and for its parts. */
export function belongsTo(component: ComponentId, id: ComponentId): boolean {
  const parent = owner(component);
  return isSame(component, id) || (parent !== null && isSame(parent, id));
}

function isSame(left: ComponentId, right: ComponentId): boolean {
  return componentKey(left) === componentKey(right);
}
