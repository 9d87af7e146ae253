import { createReadStream } from 'node:fs'; import { SaxesParser } from 'saxes';
const p=new SaxesParser({xmlns:false,position:false}); let n=0; p.on('opentag',()=>{n++});
const d=new TextDecoder(); const t0=performance.now();
for await (const c of createReadStream(process.argv[2],{highWaterMark:1<<18})) p.write(d.decode(c,{stream:true}));
p.close(); console.log('saxes',n,((performance.now()-t0)/1000).toFixed(2),'cpu',(process.cpuUsage().user/1e6).toFixed(2));
