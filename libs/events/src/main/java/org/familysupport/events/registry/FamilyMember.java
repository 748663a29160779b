package org.familysupport.events.registry;

import java.time.LocalDate;

/** A membership that is open: who, as what, since which day. */
public record FamilyMember(PersonId person, String role, LocalDate from) {}
