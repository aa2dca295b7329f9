/** Where every "now" of the product comes from, so that tests and demo data can live in another year. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. */
export class ManualClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date | string): void {
    this.instant = new Date(instant);
  }
}
