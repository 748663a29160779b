package org.familysupport.persistence.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets statements be prepared once, also long ones: the driver by itself forgets those of 2,048 characters and more, and each
 * call of one would be parsed and planned anew.
 */
@Singleton
class LongStatements implements PgPoolCreator {
    private static final int LONGEST = 16_384;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .using(input.vertx())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .with(input.poolOptions())
                .build();
    }
}
