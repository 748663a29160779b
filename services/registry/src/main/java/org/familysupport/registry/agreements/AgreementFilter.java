package org.familysupport.registry.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which acts and agreements are wanted; what is absent does not matter. */
public record AgreementFilter(
        @Nullable String number,
        @Nullable LocalDate adoptedOn,
        @Nullable String kind,
        @Nullable String status,
        @Nullable UUID issuer,
        @Nullable UUID party) {}
