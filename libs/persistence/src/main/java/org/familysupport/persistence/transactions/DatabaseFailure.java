package org.familysupport.persistence.transactions;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.hibernate.StaleStateException;

/** Tells what a failure of the database means to the caller. */
final class DatabaseFailure {
    private DatabaseFailure() {}

    /** A refusal where the failure means one; else the failure itself. */
    static Throwable explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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

    /** Connection lost, refused or not to be had in time; or the server is starting, stopping or out of resources. */
    private static boolean isAway(Throwable cause) {
        if (cause instanceof PgException refusal) {
            String state = refusal.getSqlState();
            return state != null
                    && (state.startsWith("08")
                            || state.startsWith("57P")
                            || state.startsWith("53")
                            || state.equals("40001")
                            || state.equals("40P01"));
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.vertx.sqlclient.ClosedConnectionException;
    }
}
