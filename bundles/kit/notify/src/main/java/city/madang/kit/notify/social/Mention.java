// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

import city.madang.kit.notify.mail.MailText;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A post that mentions the city.
 *
 * @param place of the notification, by which the next look begins
 * @param answered our post that it answers, as the server calls it; empty text for none
 * @param machine whether the account says that it is a robot's
 */
record Mention(
        String place, String id, String account, String text, String answered, boolean machine, Optional<Instant> at) {
    private static final int LONGEST_ID = 200;
    /** The people that a post is for stand at its beginning. */
    private static final Pattern MENTIONS = Pattern.compile("^(?:@[\\w.-]+(?:@[\\w.-]+)?\\s+)+");

    static Mention of(JsonNode notification, String host) {
        var post = notification.path("status");
        var account = notification.path("account").path("acct").asText();
        var uri = post.path("uri").asText();
        return new Mention(
                notification.path("id").asText(),
                uri.isEmpty() || uri.length() > LONGEST_ID
                        ? host + "/" + post.path("id").asText()
                        : uri,
                "@" + (account.contains("@") ? account : account + "@" + host),
                words(post),
                post.path("in_reply_to_id").asText(""),
                notification.path("account").path("bot").asBoolean(),
                time(post.path("created_at").asText()));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The words, and where pictures can be seen: nothing is fetched from addresses that strangers give. */
    private static String words(JsonNode post) {
        var text = new StringBuilder(
                MENTIONS.matcher(MailText.fromHtml(post.path("content").asText()) + "\n")
                        .replaceFirst("")
                        .strip());
        post.path("media_attachments")
                .forEach(each -> text.append("\n").append(each.path("url").asText()));
        return text.toString();
    }

    /** @param about the record that the answered message was about */
    Received received(String host, Optional<String> about, Instant now) {
        return new Received(id, new Address(Channel.SOCIAL, account), host, "", text, List.of(), about, at.orElse(now));
    }
}
