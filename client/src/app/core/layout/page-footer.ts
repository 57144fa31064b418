import { Component } from '@angular/core';

/** The foot of every page: whose data it shows, and the API. */
@Component({
  selector: 'anirec-page-footer',
  templateUrl: './page-footer.html',
  styleUrl: './page-footer.scss',
})
export class PageFooter {}
