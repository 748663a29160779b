package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Points at a resource of this face, or names one of another service by its identifier. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Reference", examples = "{\"reference\": null}")
record Reference(
        @Schema(examples = "ServiceRequest/01a20499-7ee1-7000-95f8-73d524840aed") @Nullable
        String reference,

        @Schema(examples = Fhir.ORGANIZATION) @Nullable String type,
        @Nullable Identifier identifier) {
    /** To a resource of this face. */
    static Reference to(String type, UUID id) {
        return new Reference(type + "/" + id, type, null);
    }

    /** To a family or person, as the same id names it everywhere. */
    static Reference to(SubjectRef subject) {
        return new Reference(
                Fhir.typeOf(subject) + "/" + subject.id(), Fhir.typeOf(subject), Identifier.of(subject.id()));
    }

    /** To what another service holds. */
    static Reference known(String type, UUID id) {
        return new Reference(null, type, Identifier.of(id));
    }
}
