package org.familysupport.registry.families.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.families.Basis;
import org.familysupport.registry.families.Regrouping;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** Somebody who goes to another family. */
@Schema(name = "MoverRequest", examples = "{\"secondHome\": null}")
record MoverRequest(
        @Schema(description = "Id of a member of this family") @NotNull
        UUID person,

        @Schema(
                description = "Code of the list `family-role` in the other family; the same as here when absent",
                examples = "child")
        @KnownCode("family-role")
        @Nullable
        String role,

        @Schema(description = "Document on which the relation rests there; the same as here when absent") @Valid
        MemberRequest.@Nullable BasisRequest basis,

        @Schema(description = "True where a child keeps another home besides; the same as here when absent") @Nullable
        Boolean secondHome) {
    Regrouping.Mover toMover() {
        return new Regrouping.Mover(
                new PersonId(person),
                role,
                basis == null ? null : new Basis(basis.kind(), basis.reference()),
                secondHome);
    }
}
