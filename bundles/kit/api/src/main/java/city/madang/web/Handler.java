// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

/**
 * Answers a call. Called by any thread. What it throws becomes a page: {@link NotFound} 404,
 * {@link city.madang.module.NotAllowed} and {@link city.madang.data.Conflict} 409,
 * {@link city.madang.data.DatabaseUnavailable} 503, anything else 500 with a number that stands in the log.
 */
@FunctionalInterface
public interface Handler {
    HttpReply handle(HttpCall in);
}
