package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells what a failure of the database means to the caller. */
final class DatabaseFailure {
    /** How the driver refuses a statement on a connection it has lost before; it has no type for it. */
    private static final String CLOSED = "Connection is not active";

    /** Another transaction holds what this one waited for, for as long as it may wait. */
    private static final String LOCKED = "55P03";

    /** What closes a right to know may have been put aside: the database function {@code refuse_in_doubt} says so. */
    private static final String IN_DOUBT = "FS503";

    private DatabaseFailure() {}

    /** A refusal where the failure means one; else the failure itself. */
    static Throwable explain(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof Refused) {
                return cause;
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return new Refused(GeneralProblem.STALE_VERSION);
            }
            if (isAway(cause)) {
                return new Refused(GeneralProblem.UNAVAILABLE, Map.of("retryAfterSeconds", 1));
            }
        }
        return failure;
    }

    /** All there are, the first one first: when a rollback fails too, both failures come as one. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> all = new ArrayList<>(List.of(failure));
        if (failure instanceof CompositeException several) {
            several.getCauses().forEach(cause -> all.addAll(causes(cause)));
        } else if (failure.getCause() != null) {
            all.addAll(causes(failure.getCause()));
        }
        return all;
    }

    /** Connection lost, refused or not to be had in time; or the server is starting, stopping or out of resources. */
    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case PgException refusal -> isAway(refusal.getSqlState());
            // all that Hibernate Reactive keeps of the driver's exception
            case SQLException refusal -> isAway(refusal.getSQLState());
            default ->
                cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof ClosedConnectionException
                        // all that the driver says of a connection that was cut between two statements
                        || cause instanceof NoStackTraceThrowable
                        || String.valueOf(cause.getMessage()).startsWith(CLOSED);
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.equals("40001")
                        || state.equals("40P01")
                        || state.equals(LOCKED)
                        || state.equals(IN_DOUBT));
    }
}
