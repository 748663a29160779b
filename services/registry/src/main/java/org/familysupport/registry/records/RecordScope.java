package org.familysupport.registry.records;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.reference.CodeLists;
import org.familysupport.registry.statuses.KnownStatuses;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.RoleScope;

/**
 * Which facts of a record a right to know opens: all, or those of its data classes, as the lists {@code record-kind} and {@code status}
 * tell.
 *
 * @param whole whether nothing is left out for the right's sake; then gaps in support can be told too
 * @param kinds the kinds of fact that it opens
 * @param statuses the statuses that it opens
 * @param closedKinds the kinds of which it leaves out something
 */
record RecordScope(boolean whole, List<String> kinds, List<String> statuses, List<String> closedKinds) {
    private static final List<Code> ALL = CodeLists.load().list("record-kind").codes();
    private static final String STATUS = "status";

    RecordScope {
        kinds = List.copyOf(kinds);
        statuses = List.copyOf(statuses);
        closedKinds = List.copyOf(closedKinds);
    }

    /** For who knows all that is ordinary, and for who reads the record of its own. */
    static RecordScope whole(Caller reader) {
        return new RecordScope(true, ALL.stream().map(Code::code).toList(), KnownStatuses.to(reader), List.of());
    }

    /** 404 for who has no more than a preview, or a role that needs no record. */
    static RecordScope required(Access access, Caller reader) {
        if (access.profile() == Access.Profile.PREVIEW || RoleScope.limits(reader)) {
            throw Refused.notFound();
        }
        return of(access, reader);
    }

    private static RecordScope of(Access access, Caller reader) {
        if (access.seesNames()) {
            return whole(reader);
        }
        List<String> kinds = kinds(access);
        List<String> statuses = KnownStatuses.to(reader, access);
        boolean everyStatus = statuses.size() == KnownStatuses.to(reader).size();
        List<String> closed = ALL.stream()
                .map(Code::code)
                .filter(kind -> kind.equals(STATUS) ? !everyStatus : !kinds.contains(kind))
                .toList();
        return new RecordScope(closed.isEmpty(), kinds, statuses, closed);
    }

    /** A status is of a data class of its own. */
    private static List<String> kinds(Access access) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(STATUS) || classes(kind).anyMatch(access::sees))
                .map(Code::code)
                .toList();
    }

    private static Stream<String> classes(Code kind) {
        return Arrays.stream(kind.attribute("data-classes").orElse("").split(" "));
    }
}
