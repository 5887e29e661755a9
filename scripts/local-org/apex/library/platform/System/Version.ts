import { callbackName } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';

export class Version {
  constructor(
    readonly major: number,
    readonly minor: number,
    readonly patch: number | null,
  ) {}

  compareTo(other: Version): number {
    return (
      Math.sign(this.major - other.major) ||
      Math.sign(this.minor - other.minor) ||
      Math.sign((this.patch ?? 0) - (other.patch ?? 0))
    );
  }

  [callbackName('compareTo', 1)](other: Version): number {
    return this.compareTo(other);
  }
}

export const VersionClass = defineClass({
  namespace: 'System',
  name: 'Version',
  reference: referencePage('apex_class_System_Version'),
  instances: Version,
  constructors: {
    '(Integer major, Integer minor)': (major: number, minor: number) => new Version(major, minor, null),
    '(Integer major, Integer minor, Integer patch)': (major: number, minor: number, patch: number) =>
      new Version(major, minor, patch),
  },
  methods: {
    'Integer major()': (self: Version) => self.major,
    'Integer minor()': (self: Version) => self.minor,
    'Integer patch()': (self: Version) => self.patch,
    'Integer compareTo(Version version)': (self: Version, other: Version) => self.compareTo(other),
  },
});
