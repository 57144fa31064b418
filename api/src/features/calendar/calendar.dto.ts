/** Whether there is an address that your calendar is read at. */
export interface CalendarState {
  /** When it was made; null where there is none. */
  createdAt: Date | null;
}

/** A new address of your calendar. */
export interface NewCalendarAddress {
  /**
   * Whoever has it can read what you watch and mean to watch. AniRec cannot show it again.
   * @example "https://anirec.example/api/v1/feeds/lists/8Pqf6mD0v2Jx4c1sTg5zWnKyLh3RbUaEoXiQdMNB7Vk/calendar.ics"
   */
  url: string;
  createdAt: Date;
}
