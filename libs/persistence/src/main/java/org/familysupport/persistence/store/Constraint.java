package org.familysupport.persistence.store;

import io.vertx.pgclient.PgException;
import jakarta.persistence.EntityExistsException;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.hibernate.NonUniqueObjectException;

/** Recognises the constraint of the database that a write has broken. */
public final class Constraint {
    private Constraint() {}

    /** Whether a failure is the breaking of the constraint or index of this name. */
    public static Predicate<Throwable> broken(String name) {
        return failure -> anyCause(failure, cause -> isBroken(cause) && names(cause, name));
    }

    /** Whether a failure is the breaking of any unique, foreign-key, check or exclusion constraint. */
    public static boolean anyBroken(Throwable failure) {
        return anyCause(failure, Constraint::isBroken);
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The session itself refuses a second object with the id of a first, before the database could. */
    private static boolean isBroken(Throwable cause) {
        if (cause instanceof EntityExistsException || cause instanceof NonUniqueObjectException) {
            return true;
        }
        String state = switch (cause) {
            case PgException refusal -> refusal.getSqlState();
            case SQLException refusal -> refusal.getSQLState();
            default -> null;
        };
        return state != null && state.startsWith("23");
    }

    /** Hibernate Reactive keeps of the driver's exception the state and the message alone; the message quotes the name. */
    private static boolean names(Throwable cause, String constraint) {
        return cause instanceof PgException refusal
                ? constraint.equals(refusal.getConstraint())
                : String.valueOf(cause.getMessage()).contains('"' + constraint + '"');
    }
}
