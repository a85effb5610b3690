<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Teahouse::AdminVerbs</name>
    <message>
        <source>who is here, and how many</source>
        <translation>在线的人和人数</translation>
    </message>
    <message>
        <source>write to one person</source>
        <translation>给一个人发消息</translation>
    </message>
    <message>
        <source>stop the server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>write to all</source>
        <translation>给所有人发消息</translation>
    </message>
    <message>
        <source>disconnect one person, who is told the reason</source>
        <translation>断开一个人的连接，并告知原因</translation>
    </message>
    <message>
        <source>how long a busy large room may gather what it sends, from now on</source>
        <translation>繁忙的大房间最多攒多久再一起发出，立即生效</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>let new people in, or no more; those inside stay</source>
        <translation>让新人进来或不再让人进来；已在里面的人不受影响</translation>
    </message>
    <message>
        <source>where the server listens, and how it is doing</source>
        <translation>服务器的监听地址和运行状况</translation>
    </message>
    <message>
        <source>what can be typed</source>
        <translation>可以输入的内容</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing I know; help shows what there is</source>
        <translation>不认识“%1”；输入 help 查看所有命令</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing I know; did you mean %2? help shows what there is</source>
        <translation>不认识“%1”；您是指 %2 吗？输入 help 查看所有命令</translation>
    </message>
    <message>
        <source>write: %1</source>
        <translation>写法：%1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>Write to everyone</source>
        <translation>发给所有人</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Close the door</source>
        <translation>关门</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>copy the history into a new file, while people talk on</source>
        <translation>把历史记录复制到一个新文件，大家可以照常聊天</translation>
    </message>
    <message>
        <source>Back up the history…</source>
        <translation>备份历史记录…</translation>
    </message>
    <message>
        <source>erase from the history what one person said, or the room; nothing brings it back</source>
        <translation>从历史记录中清除一个人说过的话，或整个房间的；无法恢复</translation>
    </message>
    <message>
        <source>Erase from the history…</source>
        <translation>从历史记录中清除…</translation>
    </message>
    <message>
        <source>find messages that hold WORDS, in the room and in what was said to you</source>
        <translation>在聊天室和与您的私聊中查找含有 WORDS 的消息</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>write the room, or your conversation with NAME, into FILE (.html, .md, .csv, .jsonl)</source>
        <translation>把聊天室或您与 NAME 的对话写入文件 FILE（.html、.md、.csv、.jsonl）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Read the certificate anew</source>
        <translation>重新读取证书</translation>
    </message>
    <message>
        <source>read the certificate, its key and the class list anew</source>
        <translation>重新读取证书、密钥和名单</translation>
    </message>
    <message>
        <source>let one person read but not write</source>
        <translation>让一个人只能看，不能发言</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>禁言</translation>
    </message>
    <message>
        <source>let them write again</source>
        <translation>让对方继续发言</translation>
    </message>
    <message>
        <source>Let write again</source>
        <translation>解除禁言</translation>
    </message>
    <message>
        <source>disconnect one person and let them in no more</source>
        <translation>断开一个人，不再让其进来</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>let somebody in again who was banned</source>
        <translation>让被封禁的人可以再进来</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>who is banned</source>
        <translation>谁被封禁</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>封禁名单</translation>
    </message>
    <message>
        <source>ask everybody who comes for this password from now on, or for none</source>
        <translation>之后进来的人要输入这个密码，off 则不需要</translation>
    </message>
    <message>
        <source>Password of the room…</source>
        <translation>房间密码…</translation>
    </message>
    <message>
        <source>keep a name for whoever has it now, or for whoever knows the password</source>
        <translation>把名字留给现在使用它的人，或知道密码的人</translation>
    </message>
    <message>
        <source>Protect the name…</source>
        <translation>保护名字…</translation>
    </message>
    <message>
        <source>let anybody take a protected name</source>
        <translation>让谁都可以用受保护的名字</translation>
    </message>
    <message>
        <source>Protect the name no more</source>
        <translation>不再保护名字</translation>
    </message>
    <message>
        <source>let one person disconnect, mute and ban others; protects the name</source>
        <translation>让一个人可以断开、禁言和封禁别人；名字会受保护</translation>
    </message>
    <message>
        <source>Make a moderator</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>make a moderator a member again</source>
        <translation>把管理员改回成员</translation>
    </message>
    <message>
        <source>Make a member again</source>
        <translation>改回成员</translation>
    </message>
    <message>
        <source>the protected names, and who is a moderator</source>
        <translation>受保护的名字，谁是管理员</translation>
    </message>
    <message>
        <source>Protected names</source>
        <translation>受保护的名字</translation>
    </message>
    <message>
        <source>delete one message for everyone; search shows its ID</source>
        <translation>为所有人删除一条消息；search 会显示它的编号</translation>
    </message>
    <message>
        <source>Delete this message…</source>
        <translation>删除这条消息…</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConfigFile</name>
    <message>
        <source>these bytes are not UTF-8; save the file as UTF-8</source>
        <translation>这里的字节不是 UTF-8；请把文件存为 UTF-8</translation>
    </message>
    <message>
        <source>a section ends in &quot;]&quot;, such as [server]</source>
        <translation>小节以“]”结尾，例如 [server]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no &quot;key = value&quot;; a comment begins with #</source>
        <translation>“%1”不是“键 = 值”；注释以 # 开头</translation>
    </message>
    <message>
        <source>the quotes of &quot;%1&quot; do not close, or hold a backslash that is none of \n, \t, \&quot; and \\</source>
        <translation>“%1”的引号没有闭合，或者其中的反斜杠不是 \n、\t、\&quot; 和 \\ 之一</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set already on line %2</source>
        <translation>“%1”在第 %2 行已经设置过</translation>
    </message>
</context>
<context>
    <name>Teahouse::Console</name>
    <message>
        <source>this line is too long; nothing was done</source>
        <translation>这一行太长，没有执行</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>INDEX,MESSAGE, such as 0,hello (an empty line: nobody):</source>
        <translation>请输入 序号,消息，例如 0,你好（空行：不发送）：</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>没有发送</translation>
    </message>
    <message>
        <source>nothing was sent; write: 2 INDEX,MESSAGE, such as 2 0,hello</source>
        <translation>没有发送；写法：2 序号,消息，例如 2 0,你好</translation>
    </message>
    <message>
        <source>nothing was sent: the list has no %1; 1 shows it anew</source>
        <translation>没有发送：列表中没有 %1；输入 1 重新显示列表</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 离开了</translation>
    </message>
    <message>
        <source>%1 went offline</source>
        <translation>%1 下线了</translation>
    </message>
    <message>
        <source>%1 was disconnected by %2</source>
        <translation>%1 被 %2 断开了连接</translation>
    </message>
    <message>
        <source>%1 was banned by %2</source>
        <translation>%1 被 %2 封禁了</translation>
    </message>
    <message>
        <source>%1 was disconnected by the host</source>
        <translation>%1 被主持人断开了连接</translation>
    </message>
    <message>
        <source>%1 was banned</source>
        <translation>%1 被封禁了</translation>
    </message>
    <message>
        <source>to all: %1</source>
        <translation>致所有人：%1</translation>
    </message>
    <message>
        <source>greeting: %1</source>
        <translation>问候语：%1</translation>
    </message>
    <message>
        <source>automatic answer: %1</source>
        <translation>自动答复：%1</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1 进来了</translation>
    </message>
    <message>
        <source>%1 changed a message: %2</source>
        <translation>%1 修改了消息：%2</translation>
    </message>
    <message>
        <source>%1 deleted a message</source>
        <translation>%1 删除了一条消息</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1 删除了 %2 的一条消息</translation>
    </message>
    <message>
        <source>%1 reacted with %2: %3</source>
        <translation>%1 用 %2 回应了消息：%3</translation>
    </message>
    <message>
        <source>%1 took back the reaction %2: %3</source>
        <translation>%1 收回了回应 %2：%3</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1 改名为 %2</translation>
    </message>
    <message>
        <source>help: everything else</source>
        <translation>help 其他命令</translation>
    </message>
    <message>
        <source>to join from another terminal: %1   then type: alice -n</source>
        <translation>在另一个终端加入：%1   然后输入：alice -n</translation>
    </message>
    <message>
        <source>online: %1</source>
        <translation>在线人数：%1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（没有名字）</translation>
    </message>
    <message>
        <source>(away)</source>
        <translation>（离开）</translation>
    </message>
    <message>
        <source>the door is open, listening on %1</source>
        <translation>门开着，正在监听 %1</translation>
    </message>
    <message>
        <source>the door is closed, nobody new can come in</source>
        <translation>门关着，新人进不来</translation>
    </message>
    <message>
        <source>connections: %1</source>
        <translation>连接数：%1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>消息数：%1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>(lines that nobody took in time: %1)</source>
        <translation>（来不及输出的行数：%1）</translation>
    </message>
    <message>
        <source>nothing was sent: that person has left; 1 shows who is here</source>
        <translation>没有发送：那个人已经离开；输入 1 查看在线的人</translation>
    </message>
    <message>
        <source>nobody here is called &quot;%1&quot;; 1 shows who is here</source>
        <translation>这里没有叫“%1”的人；输入 1 查看在线的人</translation>
    </message>
    <message>
        <source>not said, because the disk refuses: %1</source>
        <translation>磁盘写不进去，这句话没有发出：%1</translation>
    </message>
    <message>
        <source>the disk refuses, so messages are refused until it works again: %1</source>
        <translation>磁盘写不进去，恢复之前消息都会被拒绝：%1</translation>
    </message>
    <message>
        <source>the disk works again, and messages are taken again</source>
        <translation>磁盘恢复正常，可以继续发消息了</translation>
    </message>
    <message>
        <source>the damaged history was moved to %1; a new one has begun</source>
        <translation>损坏的历史记录已移到 %1，并新建了一份</translation>
    </message>
    <message>
        <source>the history was copied to %1 (%2)</source>
        <translation>历史记录已复制到 %1（%2）</translation>
    </message>
    <message>
        <source>nothing was erased: %1</source>
        <translation>什么也没有清除：%1</translation>
    </message>
    <message>
        <source>erasing has begun, which takes a while in a long history: %1</source>
        <translation>已开始清除，历史很长时需要一些时间：%1</translation>
    </message>
    <message>
        <source>the disk refuses amid erasing, which goes on once it works again; the number of messages that are gone: %1</source>
        <translation>清除途中磁盘拒绝写入，恢复后会继续；已清除的消息数：%1</translation>
    </message>
    <message>
        <source>erased for good, with the number of messages: %1</source>
        <translation>已彻底清除（括号内为消息数）：%1</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>there is more; these are the newest:</source>
        <translation>还有更多，以下是最新的：</translation>
    </message>
    <message>
        <source>written: %1 (entries: %2)</source>
        <translation>已写入：%1（条数：%2）</translation>
    </message>
    <message>
        <source>encryption is off</source>
        <translation>加密已关闭</translation>
    </message>
    <message>
        <source>only encrypted connections · fingerprint %1</source>
        <translation>只接受加密连接 · 指纹 %1</translation>
    </message>
    <message>
        <source>encryption is offered · fingerprint %1</source>
        <translation>提供加密 · 指纹 %1</translation>
    </message>
    <message>
        <source>(encrypted)</source>
        <translation>（已加密）</translation>
    </message>
    <message>
        <source>the certificate and the class list were read anew</source>
        <translation>已重新读取证书和名单</translation>
    </message>
    <message>
        <source>the room has a password</source>
        <translation>房间有密码</translation>
    </message>
    <message>
        <source>the room has no password now</source>
        <translation>房间现在没有密码</translation>
    </message>
    <message>
        <source>whoever comes is asked for the password now</source>
        <translation>之后进来的人要输入密码</translation>
    </message>
    <message>
        <source>this name is protected now</source>
        <translation>这个名字现在受保护</translation>
    </message>
    <message>
        <source>anybody may take this name now</source>
        <translation>现在谁都可以用这个名字</translation>
    </message>
    <message>
        <source>they may come in again</source>
        <translation>对方可以再进来了</translation>
    </message>
    <message>
        <source>no name is protected</source>
        <translation>没有受保护的名字</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>keys: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>nobody is banned</source>
        <translation>没有人被封禁</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>nobody with a key is called &quot;%1&quot;; write: protect %1: PASSWORD</source>
        <translation>没有持密钥的人叫“%1”，请输入：protect %1: 密码</translation>
    </message>
    <message>
        <source>a password takes 4 to 128 characters, without blanks at its ends</source>
        <translation>密码为 4 到 128 个字符，首尾不能有空格</translation>
    </message>
    <message>
        <source>(moderator)</source>
        <translation>（管理员）</translation>
    </message>
    <message>
        <source>(muted)</source>
        <translation>（已禁言）</translation>
    </message>
</context>
<context>
    <name>Teahouse::Limits</name>
    <message>
        <source>bytes of one line in a text session</source>
        <translation>文本会话中一行的字节数</translation>
    </message>
    <message>
        <source>bytes of one line in a JSON session</source>
        <translation>JSON 会话中一行的字节数</translation>
    </message>
    <message>
        <source>bytes of one line in a JSON session that has not joined</source>
        <translation>尚未加入的 JSON 会话中一行的字节数</translation>
    </message>
    <message>
        <source>lines that are too long within 60 s; the last of them closes the connection</source>
        <translation>60 秒内过长的行数；达到时关闭连接</translation>
    </message>
    <message>
        <source>characters of one message</source>
        <translation>一条消息的字符数</translation>
    </message>
    <message>
        <source>bytes of one message in UTF-8</source>
        <translation>一条消息的 UTF-8 字节数</translation>
    </message>
    <message>
        <source>lines of one message</source>
        <translation>一条消息的行数</translation>
    </message>
    <message>
        <source>different emoji among the reactions to one message</source>
        <translation>一条消息的回应中不同表情的个数</translation>
    </message>
    <message>
        <source>reactions to one message, of all people and emoji</source>
        <translation>一条消息的回应总数</translation>
    </message>
    <message>
        <source>characters of a name</source>
        <translation>名字的字符数</translation>
    </message>
    <message>
        <source>bytes of a name in UTF-8</source>
        <translation>名字的 UTF-8 字节数</translation>
    </message>
    <message>
        <source>bytes waiting for one peer, above which it gets no typing events</source>
        <translation>等待发给一个连接的字节数，超过后不再发送输入状态</translation>
    </message>
    <message>
        <source>bytes waiting for one peer, above which it is cut off</source>
        <translation>等待发给一个连接的字节数，超过后断开</translation>
    </message>
    <message>
        <source>milliseconds without progress, after which a peer with waiting bytes is cut off</source>
        <translation>有数据等待却毫无进展的毫秒数，之后断开</translation>
    </message>
    <message>
        <source>bytes waiting for all peers together; above, the largest outbox is cut off first</source>
        <translation>等待发给所有连接的总字节数；超过后先断开最多的</translation>
    </message>
    <message>
        <source>connections at once</source>
        <translation>同时的连接数</translation>
    </message>
    <message>
        <source>connections at once from one address (IPv4) or one /64 (IPv6)</source>
        <translation>同一地址（IPv4）或同一 /64（IPv6）同时的连接数</translation>
    </message>
    <message>
        <source>connections from one address in a burst</source>
        <translation>同一地址短时间内的连接数</translation>
    </message>
    <message>
        <source>connections a second from one address after a burst</source>
        <translation>此后同一地址每秒的连接数</translation>
    </message>
    <message>
        <source>milliseconds that a text peer has to join</source>
        <translation>文本连接加入聊天室的时限（毫秒）</translation>
    </message>
    <message>
        <source>milliseconds that a JSON peer has to join</source>
        <translation>JSON 连接加入聊天室的时限（毫秒）</translation>
    </message>
    <message>
        <source>commands of a peer that has not joined</source>
        <translation>尚未加入的连接可发的命令数</translation>
    </message>
    <message>
        <source>days for which the name of an absent person with a key is kept</source>
        <translation>为不在线的有密钥者保留名字的天数</translation>
    </message>
    <message>
        <source>milliseconds of silence after which a JSON peer is pinged</source>
        <translation>JSON 连接沉默多少毫秒后发送 ping</translation>
    </message>
    <message>
        <source>milliseconds of silence after which a JSON peer is dropped</source>
        <translation>JSON 连接沉默多少毫秒后断开</translation>
    </message>
    <message>
        <source>milliseconds after which a text peer that acknowledges no bytes is dropped</source>
        <translation>文本连接多少毫秒不确认收到数据后断开</translation>
    </message>
    <message>
        <source>messages of one peer in a burst; 0 with messages_per_second 0: no limit</source>
        <translation>一个人短时间内的消息数；与 messages_per_second 同为 0：不限</translation>
    </message>
    <message>
        <source>messages a second of one peer after a burst</source>
        <translation>此后一个人每秒的消息数</translation>
    </message>
    <message>
        <source>bytes of one peer&apos;s commands that wait because it is too fast</source>
        <translation>一个连接因太快而等待的命令字节数</translation>
    </message>
    <message>
        <source>seconds that a peer&apos;s waiting messages may take; beyond, it is closed</source>
        <translation>一个连接等待中的消息最多可占的秒数；超过后关闭</translation>
    </message>
    <message>
        <source>people above which joins and leaves are gathered</source>
        <translation>超过这个人数后合并通知进出</translation>
    </message>
    <message>
        <source>messages from before that a newcomer gets</source>
        <translation>新来的人能看到的之前的消息数</translation>
    </message>
    <message>
        <source>messages of one answer to a request for history</source>
        <translation>一次查看历史最多返回的消息数</translation>
    </message>
    <message>
        <source>requests for history in a second</source>
        <translation>每秒可以查看历史的次数</translation>
    </message>
    <message>
        <source>TLS handshakes under way at once</source>
        <translation>同时进行的 TLS 握手数</translation>
    </message>
    <message>
        <source>milliseconds that a TLS handshake may take</source>
        <translation>一次 TLS 握手最多的毫秒数</translation>
    </message>
</context>
<context>
    <name>Teahouse::Options</name>
    <message>
        <source>(default: %1)</source>
        <translation>（默认：%1）</translation>
    </message>
    <message>
        <source>Usage: teahouse-server [OPTION]...
A room for everyone who can open a connection.

Options, as --option VALUE or --option=VALUE:
</source>
        <translation>用法：teahouse-server [选项]...
一间聊天室，谁能建立连接，谁就能进来。

选项，写作 --选项 值 或 --选项=值：
</translation>
    </message>
    <message>
        <source>A switch such as --desk can be taken back with --desk=off. Options are also lines of the
file of --config, without the dashes; limits can be set there only.
</source>
        <translation>像 --desk 这样的开关可以用 --desk=off 关掉。选项去掉横线也可以写在 --config 的文件里；
各项限制只能在那里设置。
</translation>
    </message>
    <message>
        <source>--help shows what there is</source>
        <translation>--help 列出所有选项</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>您是指 %1 吗？</translation>
    </message>
    <message>
        <source>%1: there is no such option; %2</source>
        <translation>%1：没有这个选项；%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to no option; %2</source>
        <translation>“%1”不属于任何选项；%2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not right; it takes %3</source>
        <translation>%1：“%2”不对；应为 %3</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 后面不带值</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation>%1 需要一个值：%1 %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>[%1] has no &quot;%2&quot;; %3</source>
        <translation>[%1] 中没有“%2”；%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by message-rate in [server]</source>
        <translation>“%1”由 [server] 中的 message-rate 设置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in no section; begin with [server]</source>
        <translation>“%1”不在任何小节里；请以 [server] 开头</translation>
    </message>
    <message>
        <source>there is no section [%1]; there are [server] and [limits]</source>
        <translation>没有小节 [%1]；只有 [server] 和 [limits]</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>it is larger than 1 MiB</source>
        <translation>文件大于 1 MiB</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>on 或 off</translation>
    </message>
    <message>
        <source>ADDRESS:PORT, PORT (0 to 65535) or ADDRESS, such as 127.0.0.1:9999, [::1]:9999 or *:9999</source>
        <translation>地址:端口、端口（0 到 65535）或地址，例如 127.0.0.1:9999、[::1]:9999 或 *:9999</translation>
    </message>
    <message>
        <source>a name that does not stand for the room itself</source>
        <translation>一个不代表聊天室本身的名字</translation>
    </message>
    <message>
        <source>1 to 32 characters without a colon, control characters, a &quot;-&quot; in front or two spaces in a row</source>
        <translation>1 到 32 个字符，不含冒号和控制字符，开头不是“-”，没有连续的空格</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two possible values</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>at most %1 characters, %2 bytes and %3 lines</source>
        <translation>最多 %1 个字符、%2 字节、%3 行</translation>
    </message>
    <message>
        <source>off, or BURST/PER_SECOND such as 5/2, with 1 to %1 at once and 1 to %2 a second</source>
        <translation>off，或者 连发数/每秒数，例如 5/2；连发 1 到 %1 条，每秒 1 到 %2 条</translation>
    </message>
    <message>
        <source>the path of a configuration file</source>
        <translation>配置文件的路径</translation>
    </message>
    <message>
        <source>where to listen; port 0 takes a free one</source>
        <translation>监听的地址；端口 0 表示任选一个空闲端口</translation>
    </message>
    <message>
        <source>the room&apos;s name; without one it is Teahouse</source>
        <translation>聊天室的名字；不写则为 Teahouse</translation>
    </message>
    <message>
        <source>your name in the room; without one it is Host</source>
        <translation>您在聊天室里的名字；不写则为主持人</translation>
    </message>
    <message>
        <source>the language of the room; without one the system&apos;s</source>
        <translation>聊天室的语言；不写则为系统的语言</translation>
    </message>
    <message>
        <source>any line is a message, also from peers without a name</source>
        <translation>每一行都是消息，没有名字的人也能说话</translation>
    </message>
    <message>
        <source>peers without a name talk with the host alone</source>
        <translation>没有名字的人只和主持人说话</translation>
    </message>
    <message>
        <source>what everyone who comes is told</source>
        <translation>对每个进来的人说的话</translation>
    </message>
    <message>
        <source>the answer to each message of a peer without a name</source>
        <translation>对没有名字的人每条消息的自动答复</translation>
    </message>
    <message>
        <source>text peers do not get their own messages back</source>
        <translation>文本连接收不到自己发的消息</translation>
    </message>
    <message>
        <source>how long a busy large room may gather what it sends; without one 25</source>
        <translation>繁忙的大房间最多攒多少毫秒再一起发出；不写则为 25</translation>
    </message>
    <message>
        <source>off, or 1 to %1 milliseconds</source>
        <translation>off，或 1 到 %1 毫秒</translation>
    </message>
    <message>
        <source>how many messages one person may send</source>
        <translation>一个人可以发多少消息</translation>
    </message>
    <message>
        <source>the folder of the server&apos;s key and history</source>
        <translation>存放服务器密钥和历史记录的文件夹</translation>
    </message>
    <message>
        <source>where to keep what was said; without one in the data folder</source>
        <translation>保存聊天记录的文件；不指定则放在数据文件夹中</translation>
    </message>
    <message>
        <source>read options from FILE; the command line goes first</source>
        <translation>从 FILE 读取选项；命令行优先</translation>
    </message>
    <message>
        <source>run without a window, with a console on the terminal</source>
        <translation>不开窗口，在终端里使用控制台</translation>
    </message>
    <message>
        <source>show this and end</source>
        <translation>显示本说明后结束</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>显示版本后结束</translation>
    </message>
    <message>
        <source>show the options in effect as a file, and end</source>
        <translation>以配置文件的形式显示生效的选项后结束</translation>
    </message>
    <message>
        <source>show all limits with their meaning, and end</source>
        <translation>显示所有限制及其含义后结束</translation>
    </message>
    <message>
        <source>the colours of the window</source>
        <translation>窗口的颜色</translation>
    </message>
    <message>
        <source>there is no display to show a window on; start it with --no-gui for a console</source>
        <translation>没有可以显示窗口的屏幕；用 --no-gui 启动控制台</translation>
    </message>
    <message>
        <source>this build has no window; start it with --no-gui for a console</source>
        <translation>这个版本没有窗口；用 --no-gui 启动控制台</translation>
    </message>
    <message>
        <source>move a damaged history aside at the start and begin a new one</source>
        <translation>启动时把损坏的历史记录移到一边并新建一份</translation>
    </message>
    <message>
        <source>how long, or how many messages, the history keeps</source>
        <translation>历史记录保留多久，或保留多少条消息</translation>
    </message>
    <message>
        <source>forever, DAYSd such as 30d, or a number of messages such as 100000</source>
        <translation>forever（永久）、天数如 30d，或消息条数如 100000</translation>
    </message>
    <message>
        <source>required, offered or off</source>
        <translation>required、offered 或 off</translation>
    </message>
    <message>
        <source>whether connections are encrypted</source>
        <translation>连接是否加密</translation>
    </message>
    <message>
        <source>the server&apos;s certificate (PEM); without one it makes its own</source>
        <translation>服务器的证书（PEM）；不给则自己生成</translation>
    </message>
    <message>
        <source>the key of that certificate (PEM), which nobody else may read</source>
        <translation>该证书的私钥（PEM），别人不得可读</translation>
    </message>
    <message>
        <source>off, or a port of this computer alone such as 127.0.0.1:9998, since the figures have no password; others read them through ssh or a proxy</source>
        <translation>off，或仅限本机的端口，例如 127.0.0.1:9998：指标没有密码保护，其他计算机请通过 ssh 或代理读取</translation>
    </message>
    <message>
        <source>where Prometheus reads the server&apos;s figures, on this computer only</source>
        <translation>Prometheus 在何处读取服务器指标，仅限本机</translation>
    </message>
    <message>
        <source>a file that holds the room's password, which nobody else may read</source>
        <translation>存有房间密码的文件，别人不可读</translation>
    </message>
    <message>
        <source>whether people without a key or a protected name may come in</source>
        <translation>没有密钥或受保护名字的人能否进来</translation>
    </message>
    <message>
        <source>the names that may come in, one a line</source>
        <translation>可以进来的名字，每行一个</translation>
    </message>
    <message>
        <source>take passwords from other computers without encryption too</source>
        <translation>也接受别的电脑不加密发来的密码</translation>
    </message>
</context>
<context>
    <name>Teahouse::StartFailure</name>
    <message>
        <source>cannot listen on %1: another program does already. Stop it, or choose another port with --listen (port 0 takes a free one)</source>
        <translation>无法监听 %1：已有别的程序在使用。请停止它，或用 --listen 换一个端口（端口 0 表示任选一个空闲端口）</translation>
    </message>
    <message>
        <source>cannot listen on %1: this machine has no such address. Choose one of its own with --listen, or * for all</source>
        <translation>无法监听 %1：本机没有这个地址。请用 --listen 选择本机的地址，或用 * 表示所有地址</translation>
    </message>
    <message>
        <source>cannot listen on %1: this needs more rights. Choose a port from 1024 on with --listen</source>
        <translation>无法监听 %1：权限不够。请用 --listen 选择 1024 及以上的端口</translation>
    </message>
    <message>
        <source>cannot start on %1: %2</source>
        <translation>无法在 %1 上启动：%2</translation>
    </message>
    <message>
        <source>cannot make the folder %1. Choose one of your own with --data</source>
        <translation>无法创建文件夹 %1。请用 --data 选择自己的文件夹</translation>
    </message>
    <message>
        <source>another server uses the folder %1. Stop it, or choose a folder of its own with --data</source>
        <translation>另一个服务器正在使用文件夹 %1。请停止它，或用 --data 另选一个文件夹</translation>
    </message>
    <message>
        <source>cannot use the folder %1: %2. Make room there or give this user the right to write, or choose another with --data</source>
        <translation>无法使用文件夹 %1：%2。请腾出空间，或给此用户写入权限，或用 --data 另选一个文件夹</translation>
    </message>
    <message>
        <source>the disk is full: %1. Make room, or choose another folder with --data or another file with --history</source>
        <translation>磁盘已满：%1。请腾出空间，或用 --data 另选一个文件夹，或用 --history 另选一个文件</translation>
    </message>
    <message>
        <source>the history is damaged: %1. It was left as it is. Start with --recover to move it aside and begin a new one, put a backup in its place, or choose another file with --history</source>
        <translation>历史记录已损坏：%1。文件没有改动。请用 --recover 启动，把它移到一边并新建一份；或放回备份；或用 --history 另选一个文件</translation>
    </message>
    <message>
        <source>a later version of Teahouse wrote the history %1. Use that version, or choose another file with --history</source>
        <translation>历史记录 %1 由更新版本的茶馆写成。请使用该版本，或用 --history 另选一个文件</translation>
    </message>
    <message>
        <source>cannot open the history: %1. Choose another file with --history, or --history off</source>
        <translation>无法打开历史记录：%1。请用 --history 另选一个文件，或使用 --history off</translation>
    </message>
    <message>
        <source>no key for the server: %1. Mend it, or choose another folder with --data</source>
        <translation>没有服务器密钥：%1。请修复它，或用 --data 换一个文件夹</translation>
    </message>
    <message>
        <source>another server uses the history %1. Stop it, or choose another file with --history</source>
        <translation>另一个服务器正在使用历史记录 %1。请停止它，或用 --history 另选一个文件</translation>
    </message>
    <message>
        <source>the history is gone: %1 was there when a server last ran, and is not now. Put it or a backup back in its place, start with --recover to begin a new one, or choose another file with --history</source>
        <translation>历史记录不见了：上次运行服务器时有 %1，现在没有了。请把它或备份放回原处；或用 --recover 启动，新建一份；或用 --history 另选一个文件</translation>
    </message>
    <message>
        <source>the history is damaged and cannot be moved aside: %1. Move it away, or choose another file with --history</source>
        <translation>历史记录已损坏，又无法移到一边：%1。请移走它，或用 --history 另选一个文件</translation>
    </message>
    <message>
        <source>others can read the server&apos;s key %1. Take their rights away: chmod 600 %1</source>
        <translation>服务器的私钥 %1 别人也能读。请收回权限：chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 is only half of it. --cert and --key go together</source>
        <translation>只有 %1 还不够，--cert 和 --key 要一起给</translation>
    </message>
    <message>
        <source>certificate and key do not belong together: %1. Choose a pair with --cert and --key</source>
        <translation>证书和私钥不配对：%1。请用 --cert 和 --key 选一对</translation>
    </message>
    <message>
        <source>OpenSSL does not take the certificate or its key: %1. Choose others with --cert and --key</source>
        <translation>OpenSSL 不接受这份证书或私钥：%1。请用 --cert 和 --key 另选</translation>
    </message>
    <message>
        <source>no key for the server: %1. Mend it, or choose others with --cert and --key</source>
        <translation>服务器没有可用的私钥：%1。请修复，或用 --cert 和 --key 另选</translation>
    </message>
    <message>
        <source>cannot tell the figures on %1: another program listens there, or this needs more rights. Choose another port with --metrics, or --metrics off</source>
        <translation>无法在 %1 提供指标：该端口已被其他程序占用，或权限不足。请用 --metrics 另选端口，或使用 --metrics off</translation>
    </message>
    <message>
        <source>others can read the room's password in %1. Take their rights away: chmod 600 %1</source>
        <translation>别人可以读取 %1 中的房间密码，请收回权限：chmod 600 %1</translation>
    </message>
    <message>
        <source>no password for the room: %1. Mend it, or choose another with --room-password-file</source>
        <translation>没有房间密码：%1。请改正，或用 --room-password-file 另选</translation>
    </message>
    <message>
        <source>the class list is not right: %1. Mend that line, or choose another file with --class-list</source>
        <translation>名单有误：%1。请改正那一行，或用 --class-list 另选文件</translation>
    </message>
    <message>
        <source>cannot open the protected names: %1. Move the file away, or choose another folder with --data</source>
        <translation>无法打开受保护的名字：%1。请移走该文件，或用 --data 另选文件夹</translation>
    </message>
</context>
<context>
    <name>Teahouse::AddressStrip</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Address to hand out</source>
        <translation>告诉大家的地址</translation>
    </message>
    <message>
        <source>Nobody can join at the moment</source>
        <translation>现在没有人能加入</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>还有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>addresses</comment>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>what people compare before they trust this computer</source>
        <translation>大家在信任这台电脑之前要核对的内容</translation>
    </message>
</context>
<context>
    <name>Teahouse::Composer</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Message everyone</source>
        <translation>发给所有人</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>发给 %1</translation>
    </message>
    <message numerus="yes">
        <source>Message %n people</source>
        <translation>
            <numerusform>发给 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::FeedPane</name>
    <message>
        <source>Live room</source>
        <translation>房间动态</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>Teahouse::HostRequests</name>
    <message>
        <source>%1 is no longer here.</source>
        <translation>%1 已不在这里。</translation>
    </message>
    <message>
        <source>There is nothing to see in this message.</source>
        <translation>这条消息里没有可见的内容。</translation>
    </message>
    <message>
        <source>Too long for one message.</source>
        <translation>一条消息放不下这么长。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken here.</source>
        <translation>“%1”已被使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name here.</source>
        <translation>这里不能用“%1”作名字。</translation>
    </message>
    <message>
        <source>The room did not do this.</source>
        <translation>房间没有照做。</translation>
    </message>
    <message>
        <source>The door does not open: its address is in use.</source>
        <translation>门打不开：地址已被占用。</translation>
    </message>
    <message>
        <source>%1 has no key, so only a password can protect the name. Protect it once more, with one.</source>
        <translation>%1 没有密钥，只能用密码保护这个名字。请再次保护并设置密码。</translation>
    </message>
    <message>
        <source>A password takes 4 to 128 characters, without blanks at its ends.</source>
        <translation>密码为 4 到 128 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>That message is not there any more.</source>
        <translation>这条消息已经不在了。</translation>
    </message>
</context>
<context>
    <name>Teahouse::KeyboardSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>筛选成员</translation>
    </message>
    <message>
        <source>Message the selected</source>
        <translation>给选中的人发消息</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>New line in a message</source>
        <translation>消息换行</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Teahouse::LargeAddress</name>
    <message>
        <source>Esc to close</source>
        <translation>按 Esc 关闭</translation>
    </message>
    <message>
        <source>Address to hand out</source>
        <translation>告诉大家的地址</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n 人在线</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Teahouse and type the address above</source>
        <translation>打开茶馆，输入上面的地址</translation>
    </message>
    <message>
        <source>Or in a terminal: nc %1 %2, then your name and -n</source>
        <translation>或在终端：nc %1 %2，然后输入名字和 -n</translation>
    </message>
    <message>
        <source>Check that these numbers match</source>
        <translation>核对这些数字是否一致</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeopleModel</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>kind of client</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>无名</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已禁言</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Server window</source>
        <translation>服务器窗口</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeoplePane</name>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Filter by name or address</source>
        <translation>按名字或地址筛选</translation>
    </message>
    <message>
        <source>Double-click to message one person. Select several to act on all of them.</source>
        <translation>双击给一个人发消息。选中多人可一起操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>people</comment>
        <translation>
            <numerusform>已选 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Message %n people</source>
        <translation>
            <numerusform>给 %n 人发消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>复制地址</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeopleTable</name>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Columns of the table of people</source>
        <translation>成员表的列</translation>
    </message>
    <message>
        <source>Message this person</source>
        <translation>给此人发消息</translation>
    </message>
    <message>
        <source>Mute this person, or let them write again</source>
        <translation>禁言此人，或解除禁言</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Disconnect this person</source>
        <translation>断开此人</translation>
    </message>
</context>
<context>
    <name>Teahouse::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
</context>
<context>
    <name>Teahouse::RecipientBar</name>
    <message>
        <source>Do not write to %1</source>
        <translation>不发给 %1</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>To</source>
        <comment>recipients of a message</comment>
        <translation>发给</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>等另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>To everyone; choose others</source>
        <translation>发给所有人；选择其他人</translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation>选择其他人</translation>
    </message>
    <message>
        <source>choose whom to write to</source>
        <translation>选择发给谁</translation>
    </message>
    <message>
        <source>Wrote to you</source>
        <translation>给你发过消息</translation>
    </message>
</context>
<context>
    <name>Teahouse::RestartBar</name>
    <message>
        <source>The new port needs a restart. People have to be told the new address.</source>
        <translation>新端口需要重启才能生效。新地址要另外告诉大家。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
</context>
<context>
    <name>Teahouse::RoomHeader</name>
    <message>
        <source>Bans</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Bans %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Open for %1</source>
        <translation>已开放 %1</translation>
    </message>
    <message>
        <source>Door closed, nobody new can come in</source>
        <translation>门已关，新人进不来</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stopped, nobody can join</source>
        <translation>已停止，没有人能加入</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>let people in again</source>
        <translation>重新让人进来</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>more that you can do</source>
        <translation>其他操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>TLS only</source>
        <translation>仅限 TLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>password set</source>
        <translation>已设密码</translation>
    </message>
</context>
<context>
    <name>Teahouse::RoomPage</name>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Live room</source>
        <translation>房间动态</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>Teahouse::ServerWindow</name>
    <message numerus="yes">
        <source>Stop the server? %n people will be disconnected.</source>
        <translation>
            <numerusform>停止服务器？%n 人将断开连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>停止服务器</translation>
    </message>
    <message numerus="yes">
        <source>Restart the server? %n people will be disconnected.</source>
        <translation>
            <numerusform>重启服务器？%n 人将断开连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>The settings hold, but could not be written: %1</source>
        <translation>设置已生效，但无法写入文件：%1</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Close the door</source>
        <translation>关门</translation>
    </message>
    <message>
        <source>Room opened on %1</source>
        <translation>房间已开放：%1</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>端口 %1 已被其他程序占用。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>%1 — Teahouse Server</source>
        <translation>%1 — 茶馆服务器</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n people?</source>
        <translation>
            <numerusform>断开 %n 人？</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>The history was copied to %1 (%2)</source>
        <translation>历史记录已复制到 %1（%2）</translation>
    </message>
    <message>
        <source>Whoever comes is asked for the new password</source>
        <translation>之后进来的人要输入新密码</translation>
    </message>
    <message>
        <source>The room has no password now</source>
        <translation>房间现在没有密码</translation>
    </message>
</context>
<context>
    <name>Teahouse::SettingsPage</name>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名字</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>What you say in the room stands under this name.</source>
        <translation>您在房间里说的话显示在这个名字下。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The room speaks it at once to those who come; this window from its next start.</source>
        <translation>房间对来客立即使用；本窗口下次启动时使用。</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候语</translation>
    </message>
    <message>
        <source>Sent to each person when they join.</source>
        <translation>每个人加入时发送。</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Talk without a name</source>
        <translation>不报名字也能说话</translation>
    </message>
    <message>
        <source>Any line is a message. Who gave no name is shown by address.</source>
        <translation>任何一行都是消息。没有名字的人显示地址。</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Who gave no name talks with you alone.</source>
        <translation>没有名字的人只与您一人对话。</translation>
    </message>
    <message>
        <source>Automatic answer</source>
        <translation>自动答复</translation>
    </message>
    <message>
        <source>Sent after each message of somebody without a name.</source>
        <translation>无名者每发一条消息后发送。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Show people in a terminal their own messages</source>
        <translation>向终端用户回显他们自己的消息</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Messages at once</source>
        <translation>一次的消息数</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>每秒的消息数</translation>
    </message>
    <message>
        <source>at once, then</source>
        <translation>条连发，之后每秒</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>条</translation>
    </message>
    <message>
        <source>One person sends</source>
        <translation>每人发送</translation>
    </message>
    <message>
        <source>Limit how fast one person sends</source>
        <translation>限制每人发送的速度</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>any free</source>
        <translation>任意空闲</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>This takes %1.</source>
        <translation>应为：%1。</translation>
    </message>
    <message>
        <source>History lasts</source>
        <translation>历史记录保留</translation>
    </message>
    <message>
        <source>forever, days such as 30d, or a number of messages. What is older is deleted for good.</source>
        <translation>forever（永久）、天数如 30d，或消息条数。更早的会被彻底删除。</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Required for everybody</source>
        <translation>必须加密</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Whoever is inside stays as they are. Netcat is not encrypted.</source>
        <translation>已在房间里的人不受影响。netcat 不加密。</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>A busy large room gathers for at most so many milliseconds before it sends, or off. A small or calm room never waits.</source>
        <translation>繁忙的大房间最多积攒这么多毫秒再一起发出，或 off。小房间和不忙的房间从不等待。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Change the password of the room…</source>
        <translation>更改房间密码…</translation>
    </message>
    <message>
        <source>Guests without a key or a protected name</source>
        <translation>没有密钥或受保护名字的访客</translation>
    </message>
    <message>
        <source>Netcat and scripts are guests.</source>
        <translation>Netcat 和脚本属于访客。</translation>
    </message>
    <message>
        <source>Passwords without encryption</source>
        <translation>不加密的密码</translation>
    </message>
    <message>
        <source>Anybody on the way can read them. Our program never sends one so.</source>
        <translation>途中任何人都能看到。本程序从不这样发送。</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>A file with the names that may come in, one a line. Empty: everybody.</source>
        <translation>写有可进来的名字的文件，每行一个。留空则谁都可以。</translation>
    </message>
</context>
<context>
    <name>Teahouse::FeedRow</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 离开了</translation>
    </message>
    <message>
        <source>%1 lost the connection</source>
        <translation>%1 断线了</translation>
    </message>
    <message>
        <source>%1 was disconnected by %2</source>
        <translation>%1 被 %2 断开了连接</translation>
    </message>
    <message>
        <source>%1 was banned by %2</source>
        <translation>%1 被 %2 封禁了</translation>
    </message>
    <message>
        <source>%1 was disconnected by the host</source>
        <translation>%1 被主持人断开</translation>
    </message>
    <message>
        <source>%1 was banned</source>
        <translation>%1 被封禁</translation>
    </message>
    <message>
        <source>To all: %1</source>
        <translation>公告：%1</translation>
    </message>
    <message>
        <source>Greeting: %1</source>
        <translation>问候语：%1</translation>
    </message>
    <message>
        <source>Automatic answer: %1</source>
        <translation>自动答复：%1</translation>
    </message>
    <message>
        <source> to %1</source>
        <comment>private message</comment>
        <translation> 发给 %1</translation>
    </message>
    <message>
        <source> to you</source>
        <comment>private message</comment>
        <translation> 发给您</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 加入了</translation>
    </message>
    <message>
        <source>%1 joined from %2, not encrypted</source>
        <translation>%1 从 %2 加入了，未加密</translation>
    </message>
    <message>
        <source>%1 joined from %2</source>
        <translation>%1 从 %2 加入了</translation>
    </message>
    <message>
        <source>%1 changed a message: %2</source>
        <translation>%1 修改了消息：%2</translation>
    </message>
    <message>
        <source>%1 deleted a message</source>
        <translation>%1 删除了一条消息</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1 删除了 %2 的一条消息</translation>
    </message>
    <message>
        <source>%1 reacted with %2: %3</source>
        <translation>%1 用 %2 回应了消息：%3</translation>
    </message>
    <message>
        <source>%1 took back the reaction %2: %3</source>
        <translation>%1 收回了回应 %2：%3</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1 改名为 %2</translation>
    </message>
    <message>
        <source>Not said, because the disk refuses: %1</source>
        <translation>磁盘写不进去，这句话没有发出：%1</translation>
    </message>
    <message>
        <source>The disk refuses: %1</source>
        <translation>磁盘写不进去：%1</translation>
    </message>
    <message>
        <source>The disk works again</source>
        <translation>磁盘恢复正常</translation>
    </message>
    <message>
        <source>The damaged history was moved to %1</source>
        <translation>损坏的历史记录已移到 %1</translation>
    </message>
    <message>
        <source>Nothing was erased: %1</source>
        <translation>什么也没有清除：%1</translation>
    </message>
    <message>
        <source>Erasing has begun, which takes a while in a long history: %1</source>
        <translation>已开始清除，历史很长时需要一些时间：%1</translation>
    </message>
    <message>
        <source>The disk refuses amid erasing, which goes on once it works again; the number of messages that are gone: %1</source>
        <translation>清除途中磁盘拒绝写入，恢复后会继续；已清除的消息数：%1</translation>
    </message>
    <message>
        <source>Erased for good, with the number of messages: %1</source>
        <translation>已彻底清除（括号内为消息数）：%1</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
</context>
<context>
    <name>Teahouse::Question</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Teahouse::HistoryCare</name>
    <message>
        <source>The disk refuses, so messages are refused until it works again: %1</source>
        <translation>磁盘写不进去，恢复之前消息都会被拒绝：%1</translation>
    </message>
    <message>
        <source>The history is gone: %1 was there when the server last ran, and is not now.

Begin a new one? To go on with the old one, put it or a backup back in its place.</source>
        <translation>历史记录不见了：上次运行服务器时有 %1，现在没有了。

要新建一份吗？如想接着用原来的，请把它或备份放回原处。</translation>
    </message>
    <message>
        <source>The history is damaged and cannot be opened: %1

Move it aside and begin a new one? Nothing is deleted.</source>
        <translation>历史记录已损坏，无法打开：%1

要把它移到一边并新建一份吗？不会删除任何东西。</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>新建一份</translation>
    </message>
    <message>
        <source>Back up the history</source>
        <translation>备份历史记录</translation>
    </message>
    <message>
        <source>Histories of Teahouse (*.sqlite)</source>
        <translation>茶馆的历史记录 (*.sqlite)</translation>
    </message>
    <message>
        <source>Erase from the history</source>
        <translation>从历史记录中清除</translation>
    </message>
    <message>
        <source>Whose words? Or &quot;room&quot; for everything that was said to all:</source>
        <translation>清除谁说过的话？填 room 则清除对所有人说的全部内容：</translation>
    </message>
    <message>
        <source>Erase everything that was said in the room? Nothing brings it back.</source>
        <translation>清除房间里说过的全部内容吗？无法恢复。</translation>
    </message>
    <message>
        <source>Erase everything that %1 said? Nothing brings it back.</source>
        <translation>清除%1说过的全部内容吗？无法恢复。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Delete this message for everyone? Nothing brings it back.</source>
        <translation>为所有人删除这条消息？删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Teahouse::HostFailure</name>
    <message>
        <source>this room keeps no history</source>
        <translation>这个房间不保存历史记录</translation>
    </message>
    <message>
        <source>%1 exists already and was not touched; choose another name</source>
        <translation>%1 已经存在，没有动它；请换一个名字</translation>
    </message>
    <message>
        <source>no backup was made: %1</source>
        <translation>没有做成备份：%1</translation>
    </message>
    <message>
        <source>nothing was written: the name of the file must end in one of %1</source>
        <translation>没有写入：文件名必须以 %1 之一结尾</translation>
    </message>
    <message>
        <source>nothing was written: there is no folder %1; make it first</source>
        <translation>没有写入：没有文件夹 %1，请先建立</translation>
    </message>
    <message>
        <source>nothing was written: %1</source>
        <translation>没有写入：%1</translation>
    </message>
    <message>
        <source>the history cannot be read; look into the log</source>
        <translation>无法读取记录，请查看日志</translation>
    </message>
</context>
<context>
    <name>Teahouse::Status</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, half of them within %2, 99 % within %3</source>
        <translation>%1 次，一半在 %2 以内，99 % 在 %3 以内</translation>
    </message>
    <message>
        <source>too far behind</source>
        <translation>积压太多</translation>
    </message>
    <message>
        <source>took nothing</source>
        <translation>长时间不接收</translation>
    </message>
    <message>
        <source>all too far behind</source>
        <translation>总积压太多</translation>
    </message>
    <message>
        <source>history not read</source>
        <translation>历史读取失败</translation>
    </message>
    <message>
        <source>no handshake</source>
        <translation>握手未完成</translation>
    </message>
    <message>
        <source>never joined</source>
        <translation>一直没有加入</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>too much at once</source>
        <translation>发送太快</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1: %2 text, %3 JSON, %4 undecided; %5 encrypted</source>
        <translation>%1：文本 %2，JSON %3，未定 %4；已加密 %5</translation>
    </message>
    <message>
        <source>came so far</source>
        <translation>累计连入</translation>
    </message>
    <message>
        <source>%1, turned away %2</source>
        <translation>%1，拒绝 %2</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>主动断开</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1, delivered %2</source>
        <translation>%1，送达 %2</translation>
    </message>
    <message>
        <source>received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>%1, waiting to leave %2</source>
        <translation>%1，等待发出 %2</translation>
    </message>
    <message>
        <source>at most %1 ms, where many hear much</source>
        <translation>人多话多时最多等 %1 毫秒</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>loop turns</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>写入磁盘</translation>
    </message>
</context>
<context>
    <name>Teahouse::ServerCharts</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes that came</comment>
        <translation>收</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes that left</comment>
        <translation>发</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>a value and a time</comment>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>最高 %1</translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>收 %1，发 %2</translation>
    </message>
</context>
<context>
    <name>Teahouse::AccessCare</name>
    <message>
        <source>Set the password</source>
        <translation>设定密码</translation>
    </message>
    <message>
        <source>Protect the name</source>
        <translation>保护名字</translation>
    </message>
    <message>
        <source>A password takes %1 to %2 characters, without blanks at its ends.</source>
        <translation>密码要有 %1 到 %2 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>Password of the room</source>
        <translation>房间密码</translation>
    </message>
    <message>
        <source>Whoever comes from now on is asked for it. Empty: nothing is asked.</source>
        <translation>之后进来的人要输入密码。留空则不需要。</translation>
    </message>
    <message>
        <source>Password of the name</source>
        <translation>名字的密码</translation>
    </message>
    <message>
        <source>%1 has no key, so a password protects the name.</source>
        <translation>%1 没有密钥，要用密码保护这个名字。</translation>
    </message>
    <message>
        <source>Lets %1 in from other devices too. Empty: only by the key of this one. A new password ends what the one before let in.</source>
        <translation>让 %1 也能从其他设备进来。留空则只凭这台设备的密钥。新密码会使旧密码放行的设备全部失效。</translation>
    </message>
    <message>
        <source>Ban %1? They are disconnected, and may not come in until you let them in again.</source>
        <translation>封禁 %1？对方会被断开，在你解除封禁之前不能再进来。</translation>
    </message>
    <message numerus="yes">
        <source>Ban %n people?</source>
        <translation>
            <numerusform>封禁 %n 人？</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>封禁</translation>
    </message>
</context>
<context>
    <name>Teahouse::RoomAccess</name>
    <message>
        <source>this name is too long</source>
        <translation>这个名字太长</translation>
    </message>
    <message>
        <source>this name stands for the room itself</source>
        <translation>这个名字代表房间本身</translation>
    </message>
    <message>
        <source>this cannot be a name here</source>
        <translation>这里不能用这个名字</translation>
    </message>
    <message>
        <source>its first line is no password; it takes %1 to %2 characters</source>
        <translation>第一行不是密码，密码为 %1 到 %2 个字符</translation>
    </message>
    <message>
        <source>it looks like the name in line %1</source>
        <translation>它看起来和第 %1 行的名字一样</translation>
    </message>
    <message>
        <source>there is no name in it</source>
        <translation>里面没有名字</translation>
    </message>
</context>
<context>
    <name>Teahouse::BansModel</name>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>key and address</source>
        <translation>密钥和地址</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>nothing, may come back</source>
        <translation>无法识别，可能再来</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>识别方式</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>封禁时间</translation>
    </message>
</context>
<context>
    <name>Teahouse::BansPage</name>
    <message>
        <source>Let in again</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>封禁名单</translation>
    </message>
    <message>
        <source>They may not come in until you let them in again.</source>
        <translation>解除封禁之前，他们不能再进来。</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>没有人被封禁。</translation>
    </message>
</context>
</TS>
