<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Teahouse</name>
    <message>
        <source>This line is no JSON object. Send one object a line.</source>
        <translation>这一行不是 JSON 对象，请每行发送一个对象。</translation>
    </message>
    <message>
        <source>A field is missing or wrong. Check the command.</source>
        <translation>缺少字段或字段有误，请检查命令。</translation>
    </message>
    <message>
        <source>This field is missing or wrong: %1</source>
        <translation>字段缺失或有误：%1</translation>
    </message>
    <message>
        <source>Command not recognised, please try again! Send -help for a list.</source>
        <translation>无法识别您的指令,请重新输入!</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>没有这个命令：%1</translation>
    </message>
    <message>
        <source>This server does not speak that version. Say hello with protocol 1.</source>
        <translation>协议版本不受支持，请使用 protocol 1。</translation>
    </message>
    <message>
        <source>That is too long. Send it in smaller parts.</source>
        <translation>内容太长了，请分几次发送。</translation>
    </message>
    <message>
        <source>The message is empty. Write something first.</source>
        <translation>消息是空的，请先写上内容。</translation>
    </message>
    <message>
        <source>A name is missing. Send: NAME -n</source>
        <translation>缺少名字，请发送：名字 -n</translation>
    </message>
    <message>
        <source>This name, or a similar one, is taken. Choose another.</source>
        <translation>这个名字或相似的名字已被使用，请换一个。</translation>
    </message>
    <message>
        <source>This name belongs to somebody who is away. Choose another.</source>
        <translation>这个名字属于一位暂时离开的人，请换一个。</translation>
    </message>
    <message>
        <source>This name is not allowed here. Choose another, without signs.</source>
        <translation>这个名字不能使用，请换一个不带符号的。</translation>
    </message>
    <message>
        <source>This name is too long. Choose a shorter one.</source>
        <translation>这个名字太长了，请换一个短些的。</translation>
    </message>
    <message>
        <source>Join first. Send: NAME -n</source>
        <translation>请先加入聊天，发送：名字 -n</translation>
    </message>
    <message>
        <source>You have joined already. Just talk.</source>
        <translation>您已经加入了，直接聊天就行。</translation>
    </message>
    <message>
        <source>Nobody here has that name. Send -who for a list.</source>
        <translation>这里没有叫这个名字的人，可用 -who 查看。</translation>
    </message>
    <message>
        <source>Nobody here is called %1. Send -who for a list.</source>
        <translation>这里没有叫%1的人，可用 -who 查看。</translation>
    </message>
    <message>
        <source>That person is not here now. Try again later.</source>
        <translation>对方现在不在，请稍后再试。</translation>
    </message>
    <message>
        <source>%1 is not here now. Try again later.</source>
        <translation>%1现在不在，请稍后再试。</translation>
    </message>
    <message>
        <source>That is your own name. Write to somebody else.</source>
        <translation>这是您自己的名字，请写给别人。</translation>
    </message>
    <message>
        <source>You may not do that here. Ask the host.</source>
        <translation>您没有权限这样做，请联系主持人。</translation>
    </message>
    <message>
        <source>Too fast. Wait a moment, then send it again.</source>
        <translation>发送太快了，请稍等再发。</translation>
    </message>
    <message>
        <source>Too many commands before joining. Connect again and join.</source>
        <translation>加入前发送的指令太多，请重新连接后加入。</translation>
    </message>
    <message>
        <source>The signature does not fit the key. Say hello again.</source>
        <translation>签名与密钥不符，请重新发送 hello。</translation>
    </message>
    <message>
        <source>First prove who you are: answer the challenge with prove.</source>
        <translation>请先证明身份：用 prove 回答 challenge。</translation>
    </message>
    <message>
        <source>The door is closed: nobody new may enter. Come later.</source>
        <translation>房门已关，暂不接待新人，请稍后再来。</translation>
    </message>
    <message>
        <source>The server is full. Try again later.</source>
        <translation>服务器已满，请稍后再试。</translation>
    </message>
    <message>
        <source>Too many connections from your address. Close some or wait.</source>
        <translation>您的地址连接太多，请关闭一些或稍等。</translation>
    </message>
    <message>
        <source>The server could not keep it, so it was not said. Try later.</source>
        <translation>服务器没能存下这条消息，它没有发出。请稍后再试。</translation>
    </message>
    <message>
        <source>Nothing was said before.</source>
        <translation>之前没有人说过话。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>There is more. These are the newest:</source>
        <translation>还有更多，以下是最新的：</translation>
    </message>
    <message>
        <source>This ref was used for another message. Send it under a new one.</source>
        <translation>这个 ref 已用于另一条消息，请换一个再发。</translation>
    </message>
    <message>
        <source>This is a Teahouse chat room, not a web page. Join it with the Teahouse program, or with netcat: connect to this address, then type your name followed by -n.</source>
        <translation>这里是茶馆聊天室，不是网页。请用茶馆程序加入，或用 netcat 连接本地址后输入：名字 -n。</translation>
    </message>
    <message>
        <source>You have left. Connect again to come back.</source>
        <translation>您已离开，重新连接即可回来。</translation>
    </message>
    <message>
        <source>The server is stopping. Try again later.</source>
        <translation>服务器正在停止，请稍后再试。</translation>
    </message>
    <message>
        <source>The host has removed you from the room.</source>
        <translation>主持人将您移出了聊天室。</translation>
    </message>
    <message>
        <source>The host has banned you from the room.</source>
        <translation>主持人禁止您进入聊天室。</translation>
    </message>
    <message>
        <source>You have connected from elsewhere, so this connection ends.</source>
        <translation>您已在别处连接，此连接结束。</translation>
    </message>
    <message>
        <source>Your connection is too slow to keep up. Connect again.</source>
        <translation>您的连接太慢，跟不上了，请重新连接。</translation>
    </message>
    <message>
        <source>Nothing was heard from you for too long. Connect again.</source>
        <translation>太久没有您的消息，请重新连接。</translation>
    </message>
    <message>
        <source>You sent too much too fast. Wait, then connect again.</source>
        <translation>您发送得太多太快，请稍等后重新连接。</translation>
    </message>
    <message>
        <source>The server did not let you in. Try again later.</source>
        <translation>服务器没有让您进入，请稍后再试。</translation>
    </message>
    <message>
        <source>%1 joined the chat</source>
        <translation>%1加入了聊天</translation>
    </message>
    <message>
        <source>%1 left the chat</source>
        <translation>用户%1退出聊天室!</translation>
    </message>
    <message>
        <source>%1 went offline</source>
        <translation>%1下线了</translation>
    </message>
    <message>
        <source>%1 was removed from the room</source>
        <translation>%1被移出了聊天室</translation>
    </message>
    <message>
        <source>%1 was banned from the room</source>
        <translation>%1被禁止进入聊天室</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1改名为%2</translation>
    </message>
    <message>
        <source>That message is not there. It may have been deleted.</source>
        <translation>没有这条消息，它可能已被删除。</translation>
    </message>
    <message>
        <source>This message has no room for more reactions.</source>
        <translation>这条消息的回应已满。</translation>
    </message>
    <message>
        <source>%1 changed a message: %2</source>
        <translation>%1修改了消息:%2</translation>
    </message>
    <message>
        <source>%1 deleted a message</source>
        <translation>%1删除了一条消息</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1删除了%2的一条消息</translation>
    </message>
    <message>
        <source>%1 reacted with %2</source>
        <translation>%1用%2回应了消息</translation>
    </message>
    <message>
        <source>%1 took back the reaction %2</source>
        <translation>%1收回了回应%2</translation>
    </message>
    <message>
        <source>%1 replied to %2</source>
        <translation>%1回复了%2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私聊</translation>
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
        <source>NAME -n: join as NAME, or change your name to NAME</source>
        <translation>名字 -n：用这个名字加入聊天，或者改名</translation>
    </message>
    <message>
        <source>TEXT -ta: say TEXT to everyone</source>
        <translation>内容 -ta：对所有人说</translation>
    </message>
    <message>
        <source>NAME TEXT -to: say TEXT to NAME alone</source>
        <translation>名字 内容 -to：只对一个人说</translation>
    </message>
    <message>
        <source>-who: see who is here</source>
        <translation>-who：看看谁在这里</translation>
    </message>
    <message>
        <source>N -history: see the last N messages</source>
        <translation>N -history：查看最近 N 条消息</translation>
    </message>
    <message>
        <source>WORDS -search: find messages that hold WORDS</source>
        <translation>词语 -search：查找含有这些词语的消息</translation>
    </message>
    <message>
        <source>-help: see this list</source>
        <translation>-help：看这份说明</translation>
    </message>
    <message>
        <source>exit: leave</source>
        <translation>exit：离开</translation>
    </message>
    <message numerus="yes">
        <source>%n people joined the chat: %1</source>
        <translation>
            <numerusform>%n 人加入了聊天: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people left the chat: %1</source>
        <translation>
            <numerusform>%n 人退出聊天室: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people went offline: %1</source>
        <translation>
            <numerusform>%n 人下线了: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were removed from the room: %1</source>
        <translation>
            <numerusform>%n 人被移出了聊天室: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were banned from the room: %1</source>
        <translation>
            <numerusform>%n 人被禁止进入聊天室: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot read what was said before. Try later.</source>
        <translation>服务器读不出之前的消息，请稍后再试。</translation>
    </message>
    <message>
        <source>The host has erased what %1 had said.</source>
        <translation>主持人清除了%1说过的话。</translation>
    </message>
    <message>
        <source>The host has erased what had been said in the room.</source>
        <translation>主持人清除了房间里之前的消息。</translation>
    </message>
    <message>
        <source>The host has erased this conversation.</source>
        <translation>主持人清除了这段对话。</translation>
    </message>
    <message>
        <source>This room takes encrypted connections (TLS) only. Come in with TLS.</source>
        <translation>本房间只接受加密连接（TLS），请用 TLS 进来。</translation>
    </message>
    <message>
        <source>This room has a password. Send: PASSWORD -auth</source>
        <translation>本房间需要密码，请发送：密码 -auth</translation>
    </message>
    <message>
        <source>This name is protected. Send: PASSWORD -auth, or choose another.</source>
        <translation>此名字受保护，请发送：密码 -auth，或换一个名字。</translation>
    </message>
    <message>
        <source>The password is wrong. Wait a moment, then try again.</source>
        <translation>密码不对，请稍等再试。</translation>
    </message>
    <message>
        <source>No password is asked for here. Just send: NAME -n</source>
        <translation>这里不需要密码，请直接发送：名字 -n</translation>
    </message>
    <message>
        <source>No password without encryption from another computer. Use TLS.</source>
        <translation>从别的电脑不可明文发送密码，请用 TLS。</translation>
    </message>
    <message>
        <source>Guests may not enter. Use our program, or a protected name.</source>
        <translation>不接待访客，请用茶馆程序或受保护的名字。</translation>
    </message>
    <message>
        <source>This name is not on the list of this room. Ask the host.</source>
        <translation>此名字不在本房间的名单上，请问主持人。</translation>
    </message>
    <message>
        <source>That needs a key, which our program makes. Come in with it.</source>
        <translation>这需要密钥，请用茶馆程序进来。</translation>
    </message>
    <message>
        <source>You may read but not write now. Ask the host.</source>
        <translation>您现在可以看，但不能发言，请问主持人。</translation>
    </message>
    <message>
        <source>You are banned from this room. Ask the host.</source>
        <translation>您被禁止进入本房间，请问主持人。</translation>
    </message>
    <message>
        <source>PASSWORD -auth: prove who you are, where it is asked</source>
        <translation>密码 -auth：在需要时证明您是谁</translation>
    </message>
    <message>
        <source>%1 may read but not write now.</source>
        <translation>%1被禁言，只能看。</translation>
    </message>
    <message>
        <source>%1 may write again.</source>
        <translation>%1可以继续发言了。</translation>
    </message>
    <message>
        <source>%1 is a moderator now.</source>
        <translation>%1现在是管理员。</translation>
    </message>
    <message>
        <source>%1 is no moderator any more.</source>
        <translation>%1不再是管理员。</translation>
    </message>
</context>
</TS>
