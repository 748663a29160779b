package org.familysupport.events.registry;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A status and its days, both ends included, as a fact tells them after the change.
 *
 * @param code code of the list {@code status}
 * @param dataClass code of the list {@code data-class}
 * @param from first day; absent where it is the birth of the person, or of somebody in the family, for no birth date travels here (rulings 24)
 * @param fromBirthOf where {@code from} is absent: since whose birth
 * @param to last day; absent while no end is set, or where it is somebody's birth
 * @param toBirthOf where the last day is somebody's birth: whose
 * @param issuedBy the organisation that established it, where the directory has it
 */
public record StatusHeld(
        SubjectRef subject,
        String code,
        String dataClass,
        @Nullable LocalDate from,
        @Nullable PersonId fromBirthOf,
        @Nullable LocalDate to,
        @Nullable PersonId toBirthOf,
        @Nullable OrganisationId issuedBy) {}
