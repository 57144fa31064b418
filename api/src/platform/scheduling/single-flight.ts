/** Lets all who want the same thing at the same time wait for one attempt at it. */
export class SingleFlight<Value> {
  private readonly flights = new Map<string, Promise<Value>>();

  /** Joins the attempt that is under way for the key, or starts one. All get its value, or its error. */
  run(key: string, start: () => Promise<Value>): Promise<Value> {
    const underWay = this.flights.get(key);
    if (underWay) return underWay;
    const flight = start().finally(() => this.flights.delete(key));
    this.flights.set(key, flight);
    return flight;
  }
}
