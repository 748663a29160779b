package org.familysupport.registry.exchange.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** In which forms rows come. */
final class RowMedia {
    /** A JSON object on each line. */
    static final String NDJSON = "application/x-ndjson";

    /** A table by RFC 4180, in UTF-8. */
    static final String CSV = "text/csv";

    static final String TABLE = """
            family.reference,family.territory,family.members.0.role,family.members.0.from,family.members.0.newPerson.name.family,family.members.0.newPerson.name.given,family.members.0.newPerson.sex
            EHC-12,50701000,child,2021-04-11,Ромашкина,Варвара,female
            """;

    private RowMedia() {}

    static boolean isTable(MediaType type) {
        return type.getType().equals("text");
    }

    /** A JSON object says it itself; two words could differ. */
    static void onlyWithRows(String parameter, @Nullable Object given, HttpHeaders headers) {
        boolean object = MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType());
        if (object && given != null) {
            throw new Refused(
                    GeneralProblem.MALFORMED_REQUEST,
                    List.of(new Violation("query/" + parameter, GeneralRule.NOT_ALLOWED)));
        }
    }
}
