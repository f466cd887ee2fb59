// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import city.madang.web.HttpReply;

/** What all pages of the lane have in common: no browser and nothing between keeps them. */
final class Secret {
    private Secret() {}

    static HttpReply unkept(HttpReply reply) {
        return reply.header("Cache-Control", "no-store");
    }
}
