import { LightningElement } from 'lwc';
import previewAnew from '@salesforce/label/c.Stagelink_Preview_Anew';
import staleMessage from '@salesforce/label/c.Stagelink_Stale_Message';
import staleTitle from '@salesforce/label/c.Stagelink_Stale_Title';

/** What a page says when a plan was refused because something has changed since; `anew` asks for the plan of now. */
export default class StalePlan extends LightningElement {
  labels = { previewAnew, staleMessage, staleTitle };

  handleAnew(): void {
    this.dispatchEvent(new CustomEvent('anew'));
  }
}
