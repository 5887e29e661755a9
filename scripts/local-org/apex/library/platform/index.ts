/** The platform part of the library: what an org offers beyond the language itself. */
import type { LibraryClass } from '../define';

export const platformLibrary: readonly LibraryClass[] = [];
