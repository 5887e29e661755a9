import { listOf } from '../support/lists';
import { defineClass, referencePage } from '../../define';
import type { MetadataComponent } from './Metadata';

export class DeployContainer {
  components: MetadataComponent[] = [];

  /** True when something was taken out. */
  remove(doomed: (component: MetadataComponent) => boolean): boolean {
    const before = this.components.length;
    this.components = this.components.filter((component) => !doomed(component));
    return this.components.length < before;
  }
}

export const DeployContainerClass = defineClass({
  namespace: 'Metadata',
  name: 'DeployContainer',
  reference: referencePage('apex_class_Metadata_DeployContainer'),
  instances: DeployContainer,
  constructors: { '()': () => new DeployContainer() },
  methods: {
    'void addMetadata(Metadata.Metadata component)': (self: DeployContainer, component: MetadataComponent) => {
      self.components.push(component);
    },
    'List<Metadata.Metadata> getMetadata()': (self: DeployContainer) => listOf('Metadata.Metadata', self.components),
    'Boolean removeMetadata(Metadata.Metadata component)': (self: DeployContainer, component: MetadataComponent) =>
      self.remove((candidate) => candidate === component),
    'Boolean removeMetadataByFullName(String fullName)': (self: DeployContainer, fullName: string) =>
      self.remove((candidate) => candidate.fullName === fullName),
  },
});
