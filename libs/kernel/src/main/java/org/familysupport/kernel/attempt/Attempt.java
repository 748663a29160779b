package org.familysupport.kernel.attempt;

import java.util.UUID;

/**
 * A client's attempt, told apart from others by its Idempotency-Key.
 *
 * @param client whose key it is: keys of different clients never meet
 * @param key the header's value
 * @param fingerprint SHA-256 of method, path and body: the same key with another body is refused
 */
public record Attempt(String client, UUID key, String fingerprint) {}
