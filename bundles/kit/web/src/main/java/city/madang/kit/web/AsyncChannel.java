// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.live.Channel;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An answer that stays open, on the servlet's own non-blocking output. */
final class AsyncChannel implements Channel, WriteListener, AsyncListener {
    /** A browser that does not take this much is gone. */
    private static final int MOST_WAITING = 20;

    private static final byte[] FLUSH = new byte[0];

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final List<Runnable> whenOver = new ArrayList<>();
    /** The container tells when the line is free; before that nothing may be written. */
    private boolean free;

    private boolean ending;
    private boolean over;

    AsyncChannel(AsyncContext context, ServletOutputStream out) {
        this.context = context;
        this.out = out;
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public synchronized void send(String text) {
        if (over || ending) {
            return;
        }
        if (waiting.size() > MOST_WAITING) {
            waiting.clear();
            end();
            return;
        }
        waiting.add(text.getBytes(StandardCharsets.UTF_8));
        waiting.add(FLUSH);
        write();
    }

    @Override
    public synchronized boolean isBehind() {
        return !waiting.isEmpty();
    }

    @Override
    public synchronized void end() {
        ending = true;
        write();
    }

    @Override
    public void whenOver(Runnable action) {
        synchronized (this) {
            if (!over) {
                whenOver.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public synchronized void onWritePossible() {
        free = true;
        write();
    }

    private void write() {
        try {
            while (free && !over && !waiting.isEmpty()) {
                if (!out.isReady()) {
                    free = false;
                    break;
                }
                put(waiting.poll());
            }
            if (ending) {
                finish();
            }
        } catch (IOException | RuntimeException e) {
            finish();
        }
    }

    private void put(byte[] next) throws IOException {
        if (next.length == 0) {
            out.flush();
        } else {
            out.write(next);
        }
    }

    private void finish() {
        if (!over) {
            over = true;
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // It has ended by itself.
            }
            gone();
        }
    }

    private void gone() {
        over = true;
        waiting.clear();
        var actions = List.copyOf(whenOver);
        whenOver.clear();
        actions.forEach(Runnable::run);
    }

    @Override
    public synchronized void onError(Throwable thrown) {
        finish();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        gone();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        context.addListener(this);
    }
}
