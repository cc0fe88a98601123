import type { Database } from 'better-sqlite3';
import { type Driver, SqliteDialect } from 'kysely';

/**
 * Kysely's dialect over an open database. The engine itself takes a transaction back when the disk is full; taking it back once more
 * would hide that error behind another.
 */
export class DossierDialect extends SqliteDialect {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.rollbackTransaction = async (connection) => {
      if (this.#database.inTransaction) await rollback(connection);
    };
    return driver;
  }
}
