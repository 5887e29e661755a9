import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';

/** The compound value of an address field. */
export class Address {
  constructor(
    readonly street: string | null,
    readonly city: string | null,
    readonly state: string | null,
    readonly postalCode: string | null,
    readonly country: string | null,
  ) {}
}

export const AddressClass = defineClass({
  namespace: 'System',
  name: 'Address',
  reference: referencePage('apex_class_System_Address'),
  instances: Address,
  methods: getters<Address>({
    'String getStreet()': 'street',
    'String getCity()': 'city',
    'String getState()': 'state',
    'String getPostalCode()': 'postalCode',
    'String getCountry()': 'country',
  }),
});
