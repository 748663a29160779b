package org.familysupport.persistence.store;

import io.vertx.pgclient.PgException;
import java.util.function.Predicate;

/** Recognises the constraint of the database that a write has broken. */
public final class Constraint {
    private Constraint() {}

    /** Whether a failure is the breaking of the constraint or index of this name. */
    public static Predicate<Throwable> broken(String name) {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PgException refusal && name.equals(refusal.getConstraint())) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether a failure is the breaking of any unique, foreign-key, check or exclusion constraint. */
    public static boolean anyBroken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refusal
                    && refusal.getSqlState() != null
                    && refusal.getSqlState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
