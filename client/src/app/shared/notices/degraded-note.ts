import { Component } from '@angular/core';

/** Says that what is shown is right, and that something else does not work for the moment. */
@Component({
  selector: 'anirec-degraded-note',
  template: `<p role="status" class="soft">
    Accounts and stored lists cannot be reached at the moment. Recommendations work without them.
  </p>`,
})
export class DegradedNote {}
