<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClientOptions</name>
    <message>
        <source>who you are in the room</source>
        <translation>你在房间里的名字</translation>
    </message>
    <message>
        <source>where the room is (default: 127.0.0.1:9999)</source>
        <translation>房间的地址（默认：127.0.0.1:9999）</translation>
    </message>
    <message>
        <source>what the server speaks (default: auto finds out)</source>
        <translation>服务器使用的协议（默认：auto 自动判断）</translation>
    </message>
    <message>
        <source>the language (default: the system's)</source>
        <translation>语言（默认：与系统一致）</translation>
    </message>
    <message>
        <source>the window's look (default: as last chosen)</source>
        <translation>窗口外观（默认：上次的选择）</translation>
    </message>
    <message>
        <source>talk in the terminal, without a window</source>
        <translation>在终端里聊天，不打开窗口</translation>
    </message>
    <message>
        <source>show this and end</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>--help shows what there is</source>
        <translation>用 --help 查看所有选项</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>你是想输入 %1 吗？</translation>
    </message>
    <message>
        <source>unknown option %1: %2</source>
        <translation>未知选项 %1：%2</translation>
    </message>
    <message>
        <source>%1 does not understand "%2": it wants %3</source>
        <translation>%1 不接受“%2”，应为 %3</translation>
    </message>
    <message>
        <source>%1 wants %2 behind it</source>
        <translation>%1 后面需要 %2</translation>
    </message>
    <message>
        <source>Usage: teahouse [OPTION]...
Talk in a Teahouse room.

Options:
</source>
        <translation>用法：teahouse [选项]...
在茶馆的房间里聊天。

选项：
</translation>
    </message>
    <message>
        <source>encryption (default: auto takes it where it is)</source>
        <translation>加密（默认 auto：有就用）</translation>
    </message>
    <message>
        <source>the server&apos;s fingerprint, as the host&apos;s window shows</source>
        <translation>服务器的指纹，见主持人窗口</translation>
    </message>
</context>
<context>
    <name>JoinRefusal</name>
    <message>
        <source>Nobody answers at %1. Check the address, or ask the host whether the server runs.</source>
        <translation>%1 没有回应。请检查地址，或问主持人服务器是否已启动。</translation>
    </message>
    <message>
        <source>There is no computer called %1. Type the address shown in the host's window.</source>
        <translation>找不到名为 %1 的电脑。请输入主持人窗口上显示的地址。</translation>
    </message>
    <message>
        <source>Something listens at %1, but it does not answer as a chat server does.</source>
        <translation>%1 上有程序在监听，但它不像聊天服务器那样回应。</translation>
    </message>
    <message>
        <source>The server at %1 closed the connection.</source>
        <translation>%1 的服务器关闭了连接。</translation>
    </message>
    <message>
        <source>%1 broke off before anything was encrypted, so nothing was sent to it. Try again in a moment, or ask the host.</source>
        <translation>%1 在加密之前就中断了，因此没有向它发送任何内容。请稍后再试，或询问主持人。</translation>
    </message>
    <message>
        <source>What %1 sends is not what a chat server sends. The connection was closed.</source>
        <translation>%1 发来的内容不像聊天服务器所发，连接已关闭。</translation>
    </message>
    <message>
        <source>"%1" is taken here. Try "%2".</source>
        <translation>“%1”已被使用。试试“%2”。</translation>
    </message>
    <message>
        <source>"%1" is not allowed as a name here. Choose another one.</source>
        <translation>这里不能使用“%1”这个名字。请换一个。</translation>
    </message>
    <message>
        <source>This name is too long. Up to 32 characters fit.</source>
        <translation>名字太长，最多 32 个字符。</translation>
    </message>
    <message>
        <source>This room wants a name. Choose one.</source>
        <translation>这个房间需要名字。请起一个名字。</translation>
    </message>
    <message>
        <source>The room is full. Try again later.</source>
        <translation>房间已满。请稍后再试。</translation>
    </message>
    <message>
        <source>The door of this room is closed. Ask the host to open it.</source>
        <translation>房间已关门。请主持人开门。</translation>
    </message>
    <message>
        <source>Too many people come from this computer or network. Try again in a minute.</source>
        <translation>来自这台电脑或网络的人太多。请一分钟后再试。</translation>
    </message>
    <message>
        <source>The server did not accept the proof of who you are.</source>
        <translation>服务器没有接受你的身份证明。</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol.</source>
        <translation>服务器使用的协议版本不同。</translation>
    </message>
    <message>
        <source>The server refused to let you in.</source>
        <translation>服务器拒绝你进入。</translation>
    </message>
    <message>
        <source>The server refused to let you in: %1</source>
        <translation>服务器拒绝你进入：%1</translation>
    </message>
    <message>
        <source>%1 does not offer encryption now, so nothing was sent to it. Ask the host, or try another network.</source>
        <translation>%1 现在不提供加密，因此什么都没有发给它。请问主持人，或换个网络再试。</translation>
    </message>
    <message>
        <source>You have not met %1 before. Compare its fingerprint with the one in the host&apos;s window.</source>
        <translation>你以前没有见过 %1。请与主持人窗口中的指纹核对。</translation>
    </message>
    <message>
        <source>The fingerprint of %1 is not the one you confirmed. Ask the host before you go on.</source>
        <translation>%1 的指纹与你确认过的不同。继续之前请先问主持人。</translation>
    </message>
    <message>
        <source>%1 does not own the key that it shows. The connection was closed.</source>
        <translation>%1 并不拥有它出示的密钥，连接已关闭。</translation>
    </message>
    <message>
        <source>The list of servers that you have confirmed cannot be read, so nothing was sent: %1. Put back a copy of it; or remove it, and compare each server&apos;s fingerprint once more.</source>
        <translation>无法读取你确认过的服务器列表，因此没有发送任何内容：%1。请放回它的副本；或删除它，并重新核对每个服务器的指纹。</translation>
    </message>
    <message>
        <source>This room takes encrypted connections only.</source>
        <translation>本房间只接受加密连接。</translation>
    </message>
    <message>
        <source>This room has a password.</source>
        <translation>这个房间有密码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is protected. Type its password, or choose another name.</source>
        <translation>“%1”受保护。请输入密码，或换一个名字。</translation>
    </message>
    <message>
        <source>That password does not open this room.</source>
        <translation>房间密码不正确。</translation>
    </message>
    <message>
        <source>That is not the password of &quot;%1&quot;.</source>
        <translation>这不是“%1”的密码。</translation>
    </message>
    <message>
        <source>A password is asked for, but the connection is not encrypted, so none was sent.</source>
        <translation>需要密码，但连接没有加密，所以没有发送。</translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment, then try again.</source>
        <translation>尝试太多，请稍等再试。</translation>
    </message>
    <message>
        <source>This room takes no guests. Ask the host for a protected name.</source>
        <translation>这个房间不接待访客。请向主持人要一个受保护的名字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on the list of this room. Ask the host.</source>
        <translation>“%1”不在这个房间的名单上。请问主持人。</translation>
    </message>
    <message>
        <source>You are banned from this room. Ask the host.</source>
        <translation>您被禁止进入这个房间。请问主持人。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1, %2 and %n others</source>
        <extracomment>two names and how many more, such as "Ann, Bob and 3 others"</extracomment>
        <translation>
            <numerusform>%1、%2 和另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>the end of a list of names</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>发送失败：%1</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 加入了</translation>
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
        <source>%1 was removed by the host</source>
        <translation>%1 被主持人移出</translation>
    </message>
    <message>
        <source>%1 was banned by the host</source>
        <translation>%1 被主持人封禁</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1 改名为 %2</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>%1 are typing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>我：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConversationModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n mention you</source>
        <translation>
            <numerusform>%n 条提到你</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
</context>
<context>
    <name>Teahouse::ExportDialogs</name>
    <message numerus="yes">
        <source>%n messages are in %1 now.</source>
        <translation>
            <numerusform>%1 已写好，共 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>没有导出任何内容。</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>导出此会话</translation>
    </message>
    <message>
        <source>Web page (%1)</source>
        <translation>网页 (%1)</translation>
    </message>
    <message>
        <source>Markdown (%1)</source>
        <translation>Markdown (%1)</translation>
    </message>
    <message>
        <source>Table (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>JSON Lines (%1)</source>
        <translation>JSON Lines (%1)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n messages so far</source>
        <translation>
            <numerusform>已载入 %n 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::Exporter</name>
    <message>
        <source>The name of the file must end in one of %1.</source>
        <translation>文件名须以下列之一结尾：%1。</translation>
    </message>
    <message>
        <source>%1 exists already and was not touched. Choose another name.</source>
        <translation>%1 已存在，未作改动。请另选一个名字。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>There is no connection to the room. Try again when it is back.</source>
        <translation>未连接到房间。请在恢复连接后重试。</translation>
    </message>
    <message>
        <source>The answer of the server makes no sense.</source>
        <translation>服务器的答复有误。</translation>
    </message>
    <message>
        <source>The server does not give its history: %1</source>
        <translation>服务器不提供历史记录：%1</translation>
    </message>
    <message>
        <source>The connection broke before all was there.</source>
        <translation>全部载入之前连接中断了。</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeopleModel</name>
    <message>
        <source>host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>you</source>
        <translation>你</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Plain-text program</source>
        <translation>纯文本程序</translation>
    </message>
</context>
<context>
    <name>Teahouse::TerminalClient</name>
    <message>
        <source>This line is too long and was not sent.</source>
        <translation>这一行太长，没有发出。</translation>
    </message>
    <message numerus="yes">
        <source>The connection broke. Trying again in %n s.</source>
        <translation>
            <numerusform>连接断开，%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected. Try that again when the room is back.</source>
        <translation>尚未连接。等房间恢复后再试。</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发出：%1</translation>
    </message>
    <message>
        <source>Not sent last time: %1 (%2)</source>
        <translation>上次未发出：%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n messages from last time are sent now.</source>
        <translation>
            <numerusform>正在发送上次留下的 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>以前：%1</translation>
    </message>
    <message>
        <source>Now:    %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>Do they match? Type yes to join.</source>
        <translation>一致吗？输入 yes 加入。</translation>
    </message>
    <message>
        <source>To trust it all the same: --trust FINGERPRINT, as the host reads it to you.</source>
        <translation>若仍要信任：--trust 指纹，以主持人念给你的为准。</translation>
    </message>
    <message>
        <source>Not joined.</source>
        <translation>没有加入。</translation>
    </message>
    <message>
        <source>The password of this name (an empty line: leave):</source>
        <translation>这个名字的密码（空行：离开）：</translation>
    </message>
    <message>
        <source>The password of this room (an empty line: leave):</source>
        <translation>这个房间的密码（空行：离开）：</translation>
    </message>
    <message>
        <source>Not sent: %1 (%2)</source>
        <translation>未发出：%1（%2）</translation>
    </message>
    <message>
        <source>/retry sends that again, /discard takes it away.</source>
        <translation>/retry 重新发送，/discard 删除。</translation>
    </message>
    <message>
        <source>Not carried out: %1</source>
        <translation>未执行：%1</translation>
    </message>
    <message>
        <source>This server tells only what was said to all.</source>
        <translation>这个服务器只能给出对所有人说的话。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody answers at %1 yet. Trying again in %n s.</source>
        <translation>
            <numerusform>%1 尚无应答，%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n s.</source>
        <comment>%1 is a whole sentence</comment>
        <translation>
            <numerusform>%1%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait for the room. Ctrl+C leaves at once; they go out the next time.</source>
        <translation>
            <numerusform>%n 条消息在等房间恢复。按 Ctrl+C 立即离开，下次会发出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are not sent yet. They go out the next time.</source>
        <translation>
            <numerusform>%n 条消息尚未发出，下次会发出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalLine</name>
    <message>
        <source>You are here as %1. /help shows what you can type.</source>
        <translation>你已进入，名字是 %1。输入 /help 查看可用的命令。</translation>
    </message>
    <message>
        <source>You are in %1 as %2. /help shows what you can type.</source>
        <translation>你已进入 %1，名字是 %2。输入 /help 查看可用的命令。</translation>
    </message>
    <message numerus="yes">
        <source>%n others are here.</source>
        <translation>
            <numerusform>还有 %n 人在线。</numerusform>
        </translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>在线：%1</translation>
    </message>
    <message>
        <source>You are now called %1.</source>
        <translation>你现在叫 %1。</translation>
    </message>
    <message>
        <source>(earlier)</source>
        <translation>（此前）</translation>
    </message>
    <message>
        <source>(missed)</source>
        <translation>（离开期间）</translation>
    </message>
</context>
<context>
    <name>TypedLine</name>
    <message>
        <source>Type /to NAME TEXT.</source>
        <translation>请输入 /to 名字 内容。</translation>
    </message>
    <message>
        <source>Type /nick NAME.</source>
        <translation>请输入 /nick 名字。</translation>
    </message>
    <message>
        <source>There is no %1. /help shows what there is.</source>
        <translation>没有 %1 这个命令。用 /help 查看所有命令。</translation>
    </message>
    <message>
        <source>There is no %1. Did you mean %2?</source>
        <translation>没有 %1 这个命令。你是想输入 %2 吗？</translation>
    </message>
    <message>
        <source>Type /search WORDS.</source>
        <translation>请输入：/search 词语。</translation>
    </message>
    <message>
        <source>TEXT            say it to all
/to NAME TEXT   say it to one person
/who            who is here
/search WORDS   find messages that hold WORDS
/history N      the N messages before those that are shown
/history NAME N the same of what you and one person said
/nick NAME      take another name
/protect        keep your name for you alone, for good; off: no more
/unsent         what is not sent, and why
/retry N        send the Nth of that again; without N all that failed
/discard N      take the Nth of that away; without N all that failed
/quit           leave
//TEXT          say something that begins with a slash</source>
        <translation>内容            对所有人说
/to 名字 内容   对一个人说
/who            谁在线
/search 词语    查找消息
/history N      更早的 N 条消息
/history 名字 N 您与一个人之间更早的 N 条消息
/nick 名字      改名
/protect        永远只有您能用这个名字；off：不再保护
/unsent         尚未发出的消息及原因
/retry N        重新发送其中第 N 条；不写 N：所有失败的
/discard N      删除其中第 N 条；不写 N：所有失败的
/quit           离开
//内容          说一句以斜杠开头的话</translation>
    </message>
    <message>
        <source>Type /history N, or /history NAME N for somebody who is here or has written to you.</source>
        <translation>请输入 /history 条数，或 /history 名字 条数（对方须在线或给您写过消息）。</translation>
    </message>
    <message>
        <source>Type the number that /unsent shows.</source>
        <translation>请输入 /unsent 显示的编号。</translation>
    </message>
</context>
<context>
    <name>UnsentMessages</name>
    <message>
        <source>%1  not sent: %2 (%3)</source>
        <translation>%1  未发出：%2（%3）</translation>
    </message>
    <message>
        <source>%1  waiting: %2</source>
        <translation>%1  等待中：%2</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>所有消息都已发出。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages go out again.</source>
        <translation>
            <numerusform>正在重新发送 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to send again. /unsent shows what there is.</source>
        <translation>没有可重新发送的消息。用 /unsent 查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were taken away.</source>
        <translation>
            <numerusform>已删除 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take away. /unsent shows what there is.</source>
        <translation>没有可删除的消息。用 /unsent 查看。</translation>
    </message>
</context>
<context>
    <name>Teahouse::AboutDialog</name>
    <message>
        <source>About Teahouse</source>
        <translation>关于茶馆</translation>
    </message>
    <message>
        <source>Teahouse</source>
        <translation>茶馆</translation>
    </message>
    <message>
        <source>Teahouse %1</source>
        <translation>茶馆 %1</translation>
    </message>
    <message>
        <source>A chat room for people near each other.</source>
        <translation>给身边的人用的聊天室。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Made with Qt %1.</source>
        <translation>自由软件，采用 MIT 许可证。基于 Qt %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Teahouse::ChatClient</name>
    <message>
        <source>You are not in the room.</source>
        <translation>你不在房间里。</translation>
    </message>
    <message>
        <source>Connection lost at %1</source>
        <translation>%1 连接中断</translation>
    </message>
</context>
<context>
    <name>Teahouse::ChatHeader</name>
    <message>
        <source>Back to all chats</source>
        <translation>返回会话列表</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在本会话中查找</translation>
    </message>
</context>
<context>
    <name>Teahouse::ChatWindow</name>
    <message>
        <source>%1 — Teahouse</source>
        <translation>%1 — 茶馆</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConnectionBanner</name>
    <message>
        <source>The host removed you from this room.</source>
        <translation>主持人已将你移出房间。</translation>
    </message>
    <message>
        <source>You can't join this room for now.</source>
        <translation>你暂时不能加入此房间。</translation>
    </message>
    <message>
        <source>You came in from another window.</source>
        <translation>你已在另一个窗口进入房间。</translation>
    </message>
    <message>
        <source>You have left the room.</source>
        <translation>你已离开房间。</translation>
    </message>
    <message>
        <source>The connection has ended.</source>
        <translation>连接已结束。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>重新加入</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>正在重新连接…</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s…</source>
        <translation>%1 秒后重新连接…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConversationList</name>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Private chats</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConversationPane</name>
    <message>
        <source>Everyone</source>
        <translation>大厅</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Message everyone</source>
        <translation>发给所有人</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>发给 %1</translation>
    </message>
    <message>
        <source>Messages to %1 pass through the server.</source>
        <translation>发给 %1 的消息经服务器转发。</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>还没有人说话</translation>
    </message>
    <message>
        <source>Messages appear here.</source>
        <translation>消息会显示在这里。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>You're the first one here</source>
        <translation>你是第一个到的</translation>
    </message>
    <message>
        <source>Others can join at %1.
Messages appear here.</source>
        <translation>其他人可以通过 %1 加入。
消息会显示在这里。</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConversationRow</name>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date without its year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>大厅</translation>
    </message>
</context>
<context>
    <name>Teahouse::IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Teahouse::JoinDialog</name>
    <message>
        <source>Join a room</source>
        <translation>加入房间</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>As shown in the host's window</source>
        <translation>主持人窗口上显示的地址</translation>
    </message>
    <message>
        <source>Older server</source>
        <translation>旧版服务器</translation>
    </message>
    <message>
        <source>What the server speaks</source>
        <translation>服务器使用的协议</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Commands: -n, -ta, exit</source>
        <translation>命令：-n、-ta、exit</translation>
    </message>
    <message>
        <source>Plain lines, no commands</source>
        <translation>纯文本行，没有命令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>正在加入…</translation>
    </message>
    <message>
        <source>Room password</source>
        <translation>房间密码</translation>
    </message>
    <message>
        <source>Password of your name</source>
        <translation>名字的密码</translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation>在这台电脑上记住我</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeoplePane</name>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>禁言</translation>
    </message>
    <message>
        <source>Let write again</source>
        <translation>解除禁言</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>筛选成员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeopleSections</name>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Online · %1</source>
        <translation>在线 · %1</translation>
    </message>
    <message>
        <source>Away · %1</source>
        <translation>离开 · %1</translation>
    </message>
    <message>
        <source>Plain text · %1</source>
        <translation>纯文本 · %1</translation>
    </message>
</context>
<context>
    <name>Teahouse::PersonRow</name>
    <message>
        <source>you</source>
        <comment>marks the reader in the list of people</comment>
        <translation>我</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long somebody is away</comment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long somebody is away</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>how long somebody is away, in days</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::RefusalNote</name>
    <message>
        <source>“%1” is taken here.</source>
        <translation>“%1”已被使用。</translation>
    </message>
    <message>
        <source>Try “%1”</source>
        <translation>试试“%1”</translation>
    </message>
</context>
<context>
    <name>Teahouse::RenameDialog</name>
    <message>
        <source>Change your name</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改名</translation>
    </message>
</context>
<context>
    <name>Teahouse::SendButton</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>发送（Enter）</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>发送（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>Teahouse::Sidebar</name>
    <message>
        <source>Room menu</source>
        <translation>房间菜单</translation>
    </message>
    <message>
        <source>Start a private chat</source>
        <translation>开始私聊</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network can read along.</source>
        <translation>未加密：同一网络里的其他人可以看到内容。</translation>
    </message>
    <message>
        <source>Encrypted. Fingerprint: %1</source>
        <translation>已加密。指纹：%1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>勿扰</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>Teahouse::WaitingLine</name>
    <message numerus="yes">
        <source>%n messages will be sent when you're back</source>
        <translation>
            <numerusform>恢复连接后将发送 %n 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::WindowMenus</name>
    <message>
        <source>Fingerprint…</source>
        <translation>指纹…</translation>
    </message>
    <message>
        <source>Let somebody in again…</source>
        <translation>解除封禁…</translation>
    </message>
    <message>
        <source>Export this chat…</source>
        <translation>导出此会话…</translation>
    </message>
    <message>
        <source>Change your name…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>离开房间</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>About Teahouse</source>
        <translation>关于茶馆</translation>
    </message>
    <message>
        <source>Protect this name…</source>
        <translation>保护这个名字…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>跳转到…</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Mute this chat</source>
        <translation>将此会话静音</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>MessageLength</name>
    <message>
        <source>Too long for this room (%1). Make it shorter.</source>
        <translation>超过本房间上限（%1 字）。请缩短。</translation>
    </message>
    <message>
        <source>Too many lines for this room (%1). Make it shorter.</source>
        <translation>超过本房间行数上限（%1 行）。请缩短。</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>还可输入 %n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>there is no display to show a window on. Use --no-gui to talk in the terminal.</source>
        <translation>没有可以显示窗口的屏幕。请用 --no-gui 在终端里聊天。</translation>
    </message>
    <message>
        <source>What the room tells cannot be written to the output.</source>
        <translation>聊天室的内容无法写到输出。</translation>
    </message>
</context>
<context>
    <name>Teahouse::Sender</name>
    <message>
        <source>Too many messages wait to be sent already.</source>
        <translation>等待发送的消息已经太多。</translation>
    </message>
    <message>
        <source>The connection broke before this was confirmed.</source>
        <translation>连接在消息确认之前断开了。</translation>
    </message>
    <message>
        <source>This was not sent before the connection ended.</source>
        <translation>连接结束前这条消息没有发出。</translation>
    </message>
</context>
<context>
    <name>Teahouse::Seat</name>
    <message>
        <source>What was kept for this room on this computer is damaged, and a new file was begun. The old one is %1</source>
        <translation>这台电脑上为此房间保存的内容已损坏，已另建新文件。旧文件是 %1</translation>
    </message>
    <message>
        <source>Nothing can be kept on this computer (%1). What has not been sent is lost when the program ends.</source>
        <translation>这台电脑上无法保存内容（%1）。程序结束时，未发出的消息会丢失。</translation>
    </message>
    <message>
        <source>What you write cannot be kept on this computer (%1). What has not been sent is lost when the program ends.</source>
        <translation>你写的内容无法保存在这台电脑上（%1）。程序结束时，未发出的消息会丢失。</translation>
    </message>
</context>
<context>
    <name>Teahouse::SearchPane</name>
    <message>
        <source>↑ ↓ to move, ↵ to show in chat, Esc to close</source>
        <translation>↑ ↓ 移动，↵ 在会话中显示，Esc 关闭</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>在全部会话中查找</translation>
    </message>
    <message>
        <source>Not connected. The search goes on when the room is back.</source>
        <translation>未连接。恢复连接后继续搜索。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing found for “%1” in this chat.</source>
        <translation>本会话中没有找到“%1”。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>More than %n found</source>
        <translation>
            <numerusform>找到超过 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::SearchFilters</name>
    <message>
        <source>Whose messages</source>
        <translation>谁的消息</translation>
    </message>
    <message>
        <source>In which chat</source>
        <translation>哪个会话</translation>
    </message>
    <message>
        <source>Of what time</source>
        <translation>什么时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>全部会话</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>大厅</translation>
    </message>
</context>
<context>
    <name>Teahouse::FoundRow</name>
    <message>
        <source>Everyone</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Private, to %1</source>
        <translation>私聊，发给 %1</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私聊</translation>
    </message>
</context>
<context>
    <name>Teahouse::FoundModel</name>
    <message>
        <source>, </source>
        <comment>joins the parts of what a screen reader says</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Teahouse::ReplyStrip</name>
    <message>
        <source>Do not reply</source>
        <translation>不回复</translation>
    </message>
    <message>
        <source>Reply to %1: %2</source>
        <translation>回复 %1：%2</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation>不编辑</translation>
    </message>
    <message>
        <source>Edit message: %1</source>
        <translation>编辑消息：%1</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>编辑消息</translation>
    </message>
</context>
<context>
    <name>Teahouse::ClosedComposer</name>
    <message>
        <source>You may read but not write now. Ask the host.</source>
        <translation>您现在可以看，但不能发言，请问主持人。</translation>
    </message>
</context>
<context>
    <name>Teahouse::Composer</name>
    <message>
        <source>Not pasted: it is too long for this room (%1).</source>
        <translation>未粘贴：内容超过本房间上限（%1 字）。</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>Teahouse::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>搜索表情</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>常用</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::CallPopup</name>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>a name, which of how many it is</extracomment>
        <translation>%1，第 %2 个，共 %3 个</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>People matching “%1”</source>
        <translation>与“%1”匹配的成员</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>Teahouse::TrustDialog</name>
    <message>
        <source>Is this the right computer?</source>
        <translation>是这台电脑吗？</translation>
    </message>
    <message>
        <source>You have not met %1 before. Compare these numbers with the ones in the host’s window.</source>
        <translation>你以前没有见过 %1。请把这些数字与主持人窗口中的核对。</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>They match, join</source>
        <translation>一致，加入</translation>
    </message>
    <message>
        <source>%1 looks different today</source>
        <translation>%1 今天看起来不一样</translation>
    </message>
    <message>
        <source>The fingerprint is not the one you confirmed on %1. The host may have reinstalled the server, or another computer is using its address. Ask the host before you go on.</source>
        <translation>指纹与你在 %1 确认的不同。可能是主持人重装了服务器，也可能是另一台电脑占用了它的地址。继续之前请先问主持人。</translation>
    </message>
    <message>
        <source>Trust the new one…</source>
        <translation>信任新的…</translation>
    </message>
    <message>
        <source>Trust the new one</source>
        <translation>信任新的</translation>
    </message>
    <message>
        <source>Don’t join</source>
        <translation>不加入</translation>
    </message>
    <message>
        <source>Full fingerprint</source>
        <translation>完整指纹</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Type the new fingerprint as the host reads it to you.</source>
        <translation>请照主持人念给你的输入新指纹。</translation>
    </message>
</context>
<context>
    <name>Teahouse::ChangeSender</name>
    <message>
        <source>Not connected, so nothing was changed.</source>
        <translation>未连接，未作更改。</translation>
    </message>
    <message>
        <source>The room has begun anew, so nothing was changed.</source>
        <translation>房间已重新开始，什么都没有更改。</translation>
    </message>
</context>
<context>
    <name>Teahouse::ChangeActions</name>
    <message>
        <source>Not connected. The change can be sent when you are back.</source>
        <translation>未连接。恢复连接后可以发送更改。</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
    <message>
        <source>Delete this message for everyone?</source>
        <translation>要为所有人删除这条消息吗？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Your words are kept: edit the message again to see them.</source>
        <translation>您写的内容已保留：再次编辑这条消息即可看到。</translation>
    </message>
</context>
<context>
    <name>Teahouse::ProtectDialog</name>
    <message>
        <source>Protect your name</source>
        <translation>保护您的名字</translation>
    </message>
    <message>
        <source>Nobody else can take your name here any more. The key on this computer is enough. A password lets you in from others.</source>
        <translation>别人在这里再也不能用您的名字。这台电脑上的密钥就够了。有密码就能从别的电脑进来。</translation>
    </message>
    <message>
        <source>Password, if you like</source>
        <translation>密码（可不填）</translation>
    </message>
    <message>
        <source>Protect no more</source>
        <translation>不再保护</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>The connection is not encrypted, so no password is sent.</source>
        <translation>连接没有加密，不会发送密码。</translation>
    </message>
    <message>
        <source>Not connected. Try that again when the room is back.</source>
        <translation>未连接。房间恢复后再试。</translation>
    </message>
    <message>
        <source>A password takes 4 to 128 characters, without blanks at its ends.</source>
        <translation>密码为 4 到 128 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>That is not possible: one person protects one name.</source>
        <translation>做不到：一个人只能保护一个名字。</translation>
    </message>
</context>
<context>
    <name>Teahouse::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
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
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Send with</source>
        <comment>the key that sends a message</comment>
        <translation>发送键</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Shift+Enter always begins a new line.</source>
        <translation>Shift+Enter 总是换行。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Mentions and private chats</source>
        <translation>提到我的和私聊</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不通知</translation>
    </message>
    <message>
        <source>Do not show what was said</source>
        <translation>不显示消息内容</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>播放提示音</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>勿扰</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Teahouse::KeyboardSheet</name>
    <message>
        <source>, </source>
        <comment>between keys that do the same</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>选择表情</translation>
    </message>
    <message>
        <source>Close a popup, stop replying, go to the newest</source>
        <translation>关闭弹窗、取消回复、回到最新</translation>
    </message>
    <message>
        <source>On a chosen message</source>
        <translation>选中消息时</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open its link, or what it replies to</source>
        <translation>打开链接或被回复的消息</translation>
    </message>
    <message>
        <source>Scroll its code</source>
        <translation>滚动代码</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在本会话中查找</translation>
    </message>
    <message>
        <source>Find in all chats</source>
        <translation>在全部会话中查找</translation>
    </message>
    <message>
        <source>Next, previous chat</source>
        <translation>下一个、上一个会话</translation>
    </message>
    <message>
        <source>Next, previous unread</source>
        <translation>下一个、上一个未读</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation>下一个、上一个窗格</translation>
    </message>
    <message>
        <source>Show or hide people</source>
        <translation>显示或隐藏成员</translation>
    </message>
    <message>
        <source>Larger, smaller, as it was</source>
        <translation>放大、缩小、还原</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Jump to a chat or a person</source>
        <translation>跳转到会话或成员</translation>
    </message>
    <message>
        <source>Mute the chosen chat in the sidebar</source>
        <translation>将侧栏中选中的会话静音</translation>
    </message>
    <message>
        <source>Edit my last message, in an empty field</source>
        <translation>编辑我的上一条消息（输入框为空时）</translation>
    </message>
    <message>
        <source>React</source>
        <translation>回应表情</translation>
    </message>
    <message>
        <source>Edit, delete</source>
        <translation>编辑、删除</translation>
    </message>
</context>
<context>
    <name>Teahouse::WindowDialogs</name>
    <message>
        <source>The name or the address of somebody who was banned.</source>
        <translation>被封禁者的名字或地址。</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>Let somebody in again</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>离开房间</translation>
    </message>
    <message numerus="yes">
        <source>%n messages have not been sent yet. They go out when you join this room again.</source>
        <translation>
            <numerusform>还有 %n 条消息未发送。再次加入此房间时会发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ban %1? They are disconnected, and may not come in until the host lets them in again.</source>
        <translation>封禁 %1？对方会被断开，在主持人解除封禁之前不能再进来。</translation>
    </message>
</context>
<context>
    <name>NoticeRule</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a title and how many messages there are</comment>
        <translation>%1（%2 条）</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
</context>
<context>
    <name>Teahouse::TrayIcon</name>
    <message>
        <source>Open Teahouse</source>
        <translation>打开茶馆</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>勿扰</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Teahouse</source>
        <translation>茶馆</translation>
    </message>
    <message numerus="yes">
        <source>Teahouse: %n unread</source>
        <translation>
            <numerusform>茶馆：%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::JumpField</name>
    <message>
        <source>Search or jump to</source>
        <translation>搜索或跳转</translation>
    </message>
    <message>
        <source>Jump to a chat or a person (%1)</source>
        <translation>跳转到会话或成员（%1）</translation>
    </message>
</context>
<context>
    <name>Teahouse::SwitcherModel</name>
    <message>
        <source>Everyone</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Start a private chat</source>
        <translation>开始私聊</translation>
    </message>
    <message>
        <source>Find “%1” in all chats</source>
        <translation>在全部会话中查找“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::SpokenLine</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::Switcher</name>
    <message>
        <source>Nobody and no chat of this name</source>
        <translation>没有这个名字的成员或会话</translation>
    </message>
    <message>
        <source>Jump to a chat or a person</source>
        <translation>跳转到会话或成员</translation>
    </message>
    <message>
        <source>Search or jump to</source>
        <translation>搜索或跳转</translation>
    </message>
    <message>
        <source>Chats and people</source>
        <translation>会话和成员</translation>
    </message>
</context>
<context>
    <name>Teahouse::ModerationSender</name>
    <message>
        <source>%1 may come in again.</source>
        <translation>%1 可以重新进来了。</translation>
    </message>
    <message>
        <source>Nobody called %1 is banned.</source>
        <translation>没有叫 %1 的人被封禁。</translation>
    </message>
    <message>
        <source>%1 is no longer here.</source>
        <translation>%1 已不在这里。</translation>
    </message>
    <message>
        <source>You may not do that to %1.</source>
        <translation>你不能对 %1 这样做。</translation>
    </message>
    <message>
        <source>Not connected, so nothing was done.</source>
        <translation>未连接，操作没有执行。</translation>
    </message>
</context>
<context>
    <name>Teahouse::FingerprintDialog</name>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Others on this network can read along, and there is no fingerprint to compare.</source>
        <translation>同一网络上的其他人可以看到内容，也没有指纹可比较。</translation>
    </message>
    <message>
        <source>The fingerprint of this room</source>
        <translation>此房间的指纹</translation>
    </message>
    <message>
        <source>Compare these numbers with the ones in the host’s window. If they are the same, nobody is between you and the host.</source>
        <translation>请与主持人窗口上的数字比较。如果一致，你和主持人之间就没有别人。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
