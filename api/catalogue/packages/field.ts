/** A data package whose shape is not the one that this program knows. */
export class PackageShapeError extends Error {
  override readonly name = 'PackageShapeError';

  constructor(packageName: string, path: string, expected: string) {
    super(`${packageName}: ${path} is not ${expected}; has a new version changed its shape?`);
  }
}

/**
 * One value inside a package's JSON, and where it stands, so that a package that changes its shape
 * fails with the name of the field and not far away with `undefined`.
 *
 * Every reading method throws {@link PackageShapeError} where the value is of another kind.
 */
export class Field {
  private constructor(
    private readonly value: unknown,
    private readonly packageName: string,
    private readonly path: string,
  ) {}

  /** The whole of a package's JSON. */
  static root(value: unknown, packageName: string): Field {
    return new Field(value, packageName, 'the top level');
  }

  /** A member of this object; reading a member that does not exist is left to the caller. */
  member(name: string): Field {
    return new Field(Reflect.get(this.object(), name), this.packageName, `${this.path} → ${name}`);
  }

  /** This object's members by name. */
  members(): Map<string, Field> {
    return new Map(Object.keys(this.object()).map(name => [name, this.member(name)]));
  }

  /** This array's elements. */
  elements(): Field[] {
    if (!Array.isArray(this.value)) throw this.notA('an array');
    return this.value.map(
      (element: unknown, index) => new Field(element, this.packageName, `${this.path} → ${index}`),
    );
  }

  /** The field itself, or null where the package leaves it out. */
  ifPresent(): Field | null {
    return this.value === undefined || this.value === null ? null : this;
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.notA('a text');
    return this.value;
  }

  /** What the pattern's only group holds of this text. */
  partOf(pattern: RegExp): string {
    const part = pattern.exec(this.text())?.[1];
    if (part === undefined) throw this.notA(`like ${pattern.source}`);
    return part;
  }

  /** This array of texts. */
  texts(): string[] {
    return this.elements().map(element => element.text());
  }

  integer(): number {
    if (typeof this.value !== 'number' || !Number.isInteger(this.value)) throw this.notA('an integer');
    return this.value;
  }

  /** An ISO 8601 instant, or null where the text is empty: the packages' way to say "not known". */
  instant(): Date | null {
    const text = this.text();
    if (text === '') return null;
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime())) throw this.notA('an ISO 8601 instant');
    return instant;
  }

  /** One of the given words. */
  oneOf<Word extends string>(...words: Word[]): Word {
    const found = words.find(word => word === this.value);
    if (found === undefined) throw this.notA(`one of ${words.join(', ')}`);
    return found;
  }

  private object(): object {
    if (typeof this.value !== 'object' || this.value === null) throw this.notA('an object');
    return this.value;
  }

  private notA(expected: string): PackageShapeError {
    return new PackageShapeError(this.packageName, this.path, expected);
  }
}
