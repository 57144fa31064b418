import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The foot of every page: whose data it shows, and the API. */
@Component({
  selector: 'anirec-page-footer',
  imports: [RouterLink],
  templateUrl: './page-footer.html',
  styleUrl: './page-footer.scss',
})
export class PageFooter {}
