// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.kit.ModuleService;
import city.madang.l10n.Texts;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.MessageId;
import city.madang.message.Messages;
import city.madang.message.SentMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what would be sent. */
final class Letterbox implements ModuleService<Messages>, Messages {
    private final List<Message> sent = new CopyOnWriteArrayList<>();

    @Override
    public Class<Messages> type() {
        return Messages.class;
    }

    @Override
    public Messages forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    @Override
    public MessageId send(Tx tx, Message message) {
        sent.add(message);
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public boolean reaches(Channel channel) {
        return true;
    }

    @Override
    public List<SentMessage> about(String subject) {
        return List.of();
    }

    List<Message> to(String address) {
        return sent.stream().filter(m -> m.to().value().equals(address)).toList();
    }

    /** The code of the last message to that address. */
    String code(String address) {
        var all = to(address);
        return (String) all.get(all.size() - 1).values().get("code");
    }
}
