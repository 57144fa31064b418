import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { AccountMenu } from './account-menu';
import { ThemeToggle } from './theme-toggle';

/** The top of every page. */
@Component({
  selector: 'anirec-page-header',
  imports: [AccountMenu, RouterLink, RouterLinkActive, ThemeToggle],
  templateUrl: './page-header.html',
  styleUrl: './page-header.scss',
})
export class PageHeader {}
