package org.familysupport.operations.parked.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a message is given up.
 *
 * @param reason for those who will ask later; it names no person
 */
record DiscardRequest(@NotBlank @Size(max = 300) String reason) {}
