package org.familysupport.registry.passports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which surveys of a family are wanted.
 *
 * @param form of this form alone, if given
 */
public record SurveyFilter(UUID family, @Nullable String form) {}
